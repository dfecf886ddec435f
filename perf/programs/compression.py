"""Compression over bytes: LZ77 with a hash chain, then canonical Huffman codes, and back.

Load: `bytes` and `bytearray` indexed and sliced one byte at a time, dictionaries keyed by bytes, a heap for the code
tree, bit buffers held in ints.  The input is reproducible text-like data; what is unpacked must equal it.
"""

from collections import Counter
from heapq import heapify, heappop, heappush

ITERATIONS = 10
SIZE = 240_000

WINDOW = 4096
SHORTEST = 4
LONGEST = 66


def sample(size, seed):
    """Bytes with repetitions, such as source text has."""
    words = [b"return ", b"value", b"self.", b"for ", b"in ", b"range(", b"):\n    ", b" = ", b"0x", b"if ", b"not "]
    state = seed * 69_069 + 1
    out = bytearray()
    while len(out) < size:
        state = (state * 69_069 + 1) & 0xFFFFFFFF
        pick = state >> 20
        if pick % 5 == 0:
            out.append(97 + (pick >> 3) % 26)
        elif pick % 7 == 0 and len(out) > 300:
            start = len(out) - 20 - pick % 250
            out += out[start:start + 12]
        else:
            out += words[pick % len(words)]
    return bytes(out[:size])


def lz_pack(data):
    """Tokens: a flag byte, then a literal, or a length and a two-byte distance."""
    out = bytearray()
    table = {}
    position = 0
    end = len(data)
    while position < end:
        key = data[position:position + SHORTEST]
        candidate = table.get(key, -1)
        table[key] = position
        if candidate >= 0 and position - candidate < WINDOW and len(key) == SHORTEST:
            length = SHORTEST
            limit = min(LONGEST, end - position)
            while length < limit and data[candidate + length] == data[position + length]:
                length += 1
            distance = position - candidate
            out += bytes((1, length - SHORTEST, distance >> 8, distance & 255))
            for skipped in range(position + 1, min(position + length, end - SHORTEST), 2):
                table[data[skipped:skipped + SHORTEST]] = skipped
            position += length
        else:
            out.append(0)
            out.append(data[position])
            position += 1
    return bytes(out)


def lz_unpack(packed):
    out = bytearray()
    position = 0
    while position < len(packed):
        if packed[position] == 0:
            out.append(packed[position + 1])
            position += 2
            continue
        length = packed[position + 1] + SHORTEST
        start = len(out) - (packed[position + 2] << 8 | packed[position + 3])
        for k in range(start, start + length):
            out.append(out[k])
        position += 4
    return bytes(out)


def code_lengths(counts):
    """Huffman's algorithm on a heap; the serial number keeps ties deterministic."""
    heap = [(count, symbol, (symbol,)) for symbol, count in sorted(counts.items())]
    heapify(heap)
    lengths = dict.fromkeys(counts, 0)
    serial = 256
    while len(heap) > 1:
        low, _, first = heappop(heap)
        high, _, second = heappop(heap)
        merged = first + second
        for symbol in merged:
            lengths[symbol] += 1
        heappush(heap, (low + high, serial, merged))
        serial += 1
    return lengths


def canonical_codes(lengths):
    codes = {}
    code = previous = 0
    for length, symbol in sorted((length, symbol) for symbol, length in lengths.items()):
        code <<= length - previous
        codes[symbol] = (code, length)
        code += 1
        previous = length
    return codes


def huffman_pack(data):
    lengths = code_lengths(Counter(data))
    codes = canonical_codes(lengths)
    out = bytearray()
    buffer = bits = 0
    for symbol in data:
        code, length = codes[symbol]
        buffer = buffer << length | code
        bits += length
        while bits >= 8:
            bits -= 8
            out.append(buffer >> bits)
            buffer &= (1 << bits) - 1
    if bits:
        out.append(buffer << (8 - bits))
    return bytes(out), lengths


def huffman_unpack(packed, lengths, size):
    decode = {(length, code): symbol for symbol, (code, length) in canonical_codes(lengths).items()}
    out = bytearray()
    code = length = 0
    for byte in packed:
        for shift in range(7, -1, -1):
            code = code << 1 | (byte >> shift) & 1
            length += 1
            symbol = decode.get((length, code))
            if symbol is not None:
                out.append(symbol)
                code = length = 0
                if len(out) == size:
                    return bytes(out)
    return bytes(out)


def adler32(data):
    a, b = 1, 0
    for byte in data:
        a += byte
        b += a
        if b > 1 << 40:
            b %= 65_521
    return (b % 65_521) << 16 | a % 65_521


def run(size, seed=1):
    data = sample(size, seed)
    tokens = lz_pack(data)
    packed, lengths = huffman_pack(tokens)
    if huffman_unpack(packed, lengths, len(tokens)) != tokens or lz_unpack(tokens) != data:
        raise AssertionError("the round trip changed the data")
    return adler32(data) ^ adler32(packed), len(tokens), len(packed)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(SIZE, seed=i + 1):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"compression: {checksum:08x}")


if __name__ == "__main__":
    main()
