f""; f"a"; f"{a}"; f"a{b}c"; f"{a!r}"; f"{a!s:>{w}}"; f"{a:.2f}"; f"{a=}"; f"{a}" "b"; f"{'x'}"
t""; t"a"; t"{a}"; t"a{b!r:>{w}}c"; t"{a}{b}"
f"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q}{r}{s}{t}{u}{v}{w}{x}{y}{z}{a1}{a2}{a3}{a4}{a5}"
