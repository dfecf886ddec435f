using System.Numerics;

namespace TieredPy.Modules;

/// <summary>
/// The values of the complex functions where a part of the argument is infinite or no number, as C99's Annex G has them (and, for
/// polar coordinates, as follow from it). Rows go by the real part, columns by the imaginary: -inf, negative, -0, 0, positive, inf, nan.
/// An entry is a letter for each part: 0 and z zero and minus zero, 1 and m one and minus one, I and J the infinities, N nan, P H Q T
/// pi, pi/2, pi/4, 3pi/4 (small: negative); EE is a domain error, -- is finite and has no entry.
/// </summary>
internal static class ComplexSpecialValues
{
    public static readonly string[] Acos =
    [
        "TI PI PI PJ PJ TJ NI",
        "HI -- -- -- -- HJ NN",
        "HI -- -- -- -- HJ HN",
        "HI -- -- -- -- HJ HN",
        "HI -- -- -- -- HJ NN",
        "QI 0I 0I 0J 0J QJ NI",
        "NI NN NN NN NN NJ NN",
    ];

    public static readonly string[] Acosh =
    [
        "It Ip Ip IP IP IT IN",
        "Ih -- -- -- -- IH NN",
        "Ih -- -- -- -- IH NH",
        "Ih -- -- -- -- IH NH",
        "Ih -- -- -- -- IH NN",
        "Iq Iz Iz I0 I0 IQ IN",
        "IN NN NN NN NN IN NN",
    ];

    public static readonly string[] Asinh =
    [
        "Jq Jz Jz J0 J0 JQ JN",
        "Jh -- -- -- -- JH NN",
        "Jh -- -- -- -- JH NN",
        "Ih -- -- -- -- IH NN",
        "Ih -- -- -- -- IH NN",
        "Iq Iz Iz I0 I0 IQ IN",
        "IN NN Nz N0 NN IN NN",
    ];

    public static readonly string[] Atanh =
    [
        "zh zh zh zH zH zH zN",
        "zh -- -- -- -- zH NN",
        "zh -- -- -- -- zH zN",
        "0h -- -- -- -- 0H 0N",
        "0h -- -- -- -- 0H NN",
        "0h 0h 0h 0H 0H 0H 0N",
        "0h NN NN NN NN 0H NN",
    ];

    public static readonly string[] Cosh =
    [
        "EE JI I0 Iz JJ EE IN",
        "EE -- -- -- -- EE NN",
        "EE -- -- -- -- EE N0",
        "EE -- -- -- -- EE N0",
        "EE -- -- -- -- EE NN",
        "EE JJ Iz I0 JI EE IN",
        "NN NN N0 N0 NN NN NN",
    ];

    public static readonly string[] Exp =
    [
        "00 zz 0z 00 z0 00 00",
        "EE -- -- -- -- EE NN",
        "EE -- -- -- -- EE NN",
        "EE -- -- -- -- EE NN",
        "EE -- -- -- -- EE NN",
        "EE JJ Iz I0 JI EE IN",
        "NN NN Nz N0 NN NN NN",
    ];

    public static readonly string[] Log =
    [
        "It Ip Ip IP IP IT IN",
        "Ih -- -- -- -- IH NN",
        "Ih -- EE EE -- IH NN",
        "Ih -- EE EE -- IH NN",
        "Ih -- -- -- -- IH NN",
        "Iq Iz Iz I0 I0 IQ IN",
        "IN NN NN NN NN IN NN",
    ];

    public static readonly string[] Sinh =
    [
        "EE IJ Jz J0 II EE IN",
        "EE -- -- -- -- EE NN",
        "EE -- -- -- -- EE 0N",
        "EE -- -- -- -- EE 0N",
        "EE -- -- -- -- EE NN",
        "EE JJ Iz I0 JI EE IN",
        "NN NN Nz N0 NN NN NN",
    ];

    public static readonly string[] Sqrt =
    [
        "IJ 0J 0J 0I 0I II NI",
        "IJ -- -- -- -- II NN",
        "IJ -- -- -- -- II NN",
        "IJ -- -- -- -- II NN",
        "IJ -- -- -- -- II NN",
        "IJ Iz Iz I0 I0 II IN",
        "IJ NN NN NN NN II NN",
    ];

    public static readonly string[] Tanh =
    [
        "m0 m0 mz m0 mz m0 m0",
        "EE -- -- -- -- EE NN",
        "EE -- -- -- -- EE zN",
        "EE -- -- -- -- EE 0N",
        "EE -- -- -- -- EE NN",
        "10 10 1z 10 1z 10 10",
        "NN NN Nz N0 NN NN NN",
    ];

    public static readonly string[] Rect =
    [
        "EE II J0 Jz IJ EE IN",
        "EE -- -- -- -- EE NN",
        "00 -- -- -- -- 00 00",
        "00 -- -- -- -- 00 00",
        "EE -- -- -- -- EE NN",
        "EE JJ Iz I0 JI EE IN",
        "NN NN N0 N0 NN NN NN",
    ];

    /// <summary>The entry for an argument; false for a domain error.</summary>
    public static bool TryGet(string[] table, double real, double imaginary, out Complex value)
    {
        var row = table[Class(real)];
        var at = Class(imaginary) * 3;
        value = new Complex(Part(row[at]), Part(row[at + 1]));
        return row[at] != 'E';
    }

    private static int Class(double x)
    {
        if (double.IsNaN(x)) return 6;
        if (double.IsInfinity(x)) return x < 0 ? 0 : 5;
        return x == 0 ? double.IsNegative(x) ? 2 : 3 : x < 0 ? 1 : 4;
    }

    private static double Part(char letter) => letter switch
    {
        '0' => 0,
        'z' => -0.0,
        '1' => 1,
        'm' => -1,
        'I' => double.PositiveInfinity,
        'J' => double.NegativeInfinity,
        'P' => Math.PI,
        'p' => -Math.PI,
        'H' => Math.PI / 2,
        'h' => -Math.PI / 2,
        'Q' => Math.PI / 4,
        'q' => -Math.PI / 4,
        'T' => Math.PI * 0.75,
        't' => -Math.PI * 0.75,
        _ => MathModule.Nan,
    };
}
