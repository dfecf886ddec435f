"""Text: build it, split it, count it, format it.

Load: strings.  A Markov-like generator writes paragraphs with `+=`, `join` and f-strings; the text is then normalised
character by character, split into words, counted with a dict and a `Counter`, grouped by length and first letter, and
rendered as an aligned report.  Anagram classes and a Caesar cipher add per-character work.
"""

from collections import Counter, defaultdict

ITERATIONS = 10
SIZE = 140_000

SYLLABLES = ["ka", "lo", "mi", "ren", "tu", "sa", "vor", "ne", "pil", "da", "os", "ith", "an", "gre", "u", "bel"]
MARKS = [".", ",", ";", "!", "?", " --", ":"]


class Generator:
    """A little linear congruential source of words."""

    def __init__(self, seed):
        self.state = seed * 7919 + 12345

    def below(self, n):
        self.state = (self.state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        return (self.state >> 8) % n

    def word(self):
        text = ""
        for _ in range(1 + self.below(3)):
            text += SYLLABLES[self.below(len(SYLLABLES)) * self.below(4) // 3]
        return text

    def sentence(self):
        words = [self.word() for _ in range(4 + self.below(9))]
        words[0] = words[0].capitalize()
        if len(words) > 7:
            words[3] += MARKS[1 + self.below(len(MARKS) - 1)]
        return " ".join(words) + MARKS[0]


def write_text(generator, word_goal):
    sentences = []
    words = 0
    while words < word_goal:
        sentence = generator.sentence()
        words += sentence.count(" ") + 1
        sentences.append(sentence)
        if len(sentences) % 5 == 0:
            sentences.append("\n\n")
    return " ".join(sentences)


def normalise(text):
    """Lower case, with everything but letters turned into single spaces."""
    pieces = []
    in_space = True
    for character in text:
        if character.isalpha():
            pieces.append(character.lower())
            in_space = False
        elif not in_space:
            pieces.append(" ")
            in_space = True
    return "".join(pieces)


def count_words(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def anagram_classes(words):
    classes = defaultdict(set)
    for word in words:
        classes["".join(sorted(word))].add(word)
    return {key: sorted(group) for key, group in classes.items() if len(group) > 1}


def caesar(text, shift):
    result = ""
    for character in text:
        if "a" <= character <= "z":
            result += chr((ord(character) - 97 + shift) % 26 + 97)
        else:
            result += character
    return result


def report(counts, limit):
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max(len(word) for word in counts)
    lines = [f"{word:<{width}} {count:>6} {'*' * min(count, 40)}" for word, count in ordered[:limit]]
    return "\n".join(lines)


def run(word_goal, seed=1):
    text = write_text(Generator(seed), word_goal)
    plain = normalise(text)
    words = plain.split()
    counts = count_words(words)
    if counts != Counter(words):
        raise AssertionError("the two counts differ")
    initials = Counter(word[0] for word in words)
    classes = anagram_classes(counts)
    secret = caesar(plain[:4000], 7)
    if caesar(secret, -7) != plain[:4000]:
        raise AssertionError("the cipher does not undo itself")
    page = report(counts, 60)
    total = len(text) * 3 + len(counts) + len(classes)
    for position, character in enumerate(page):
        total = (total * 131 + ord(character) * (position + 1)) & 0xFFFFFFFF
    return total + sum(initials.values())


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"wordcount: {checksum:08x}")


if __name__ == "__main__":
    main()
