namespace TieredPy.Runtime;

/// <summary>"Less than" of sort keys; may throw what a program's __lt__ throws.</summary>
internal interface ISortLess<T>
{
    bool Less(T a, T b);
}

/// <summary>
/// Stable merge sort on natural runs: timsort with the powersort merge policy (Peters, listsort.txt, 2002; Munro and Wild, ESA 2018).
/// Contract: keys are compared in exactly the sequence of CPython 3.14's list.sort, so that keys without a total order (nan) and
/// programs that count comparisons see the same; when a comparison throws, the keys are a permutation of what they were.
/// A second array, when given, is permuted along.
/// </summary>
internal struct TimSort<T, TLess> where TLess : struct, ISortLess<T>
{
    private const int MinGallop = 7, MaxMinRun = 64;

    private readonly T[] _keys;
    private readonly int[]? _along;
    private readonly int _length;
    private TLess _less;
    private T[] _temp = [];
    private int[] _tempAlong = [];
    private int _gallop = MinGallop;
    private readonly (int Start, int Length, int Power)[] _runs = new (int, int, int)[85];
    private int _runCount;

    private TimSort(T[] keys, int[]? along, int length, TLess less)
    {
        _keys = keys;
        _along = along;
        _length = length;
        _less = less;
    }

    public static void Sort(T[] keys, int[]? along, int length, TLess less = default)
    {
        if (length < 2) return;
        new TimSort<T, TLess>(keys, along, length, less).Run();
    }

    private void Run()
    {
        var minRun = MinRun(_length);
        for (var lo = 0; lo < _length;)
        {
            var left = _length - lo;
            var n = CountRun(lo, left);
            if (n < minRun)
            {
                var forced = Math.Min(left, minRun);
                InsertionSort(lo, forced, n);
                n = forced;
            }
            Push(lo, n);
            lo += n;
        }
        while (_runCount > 1)
        {
            var i = _runCount - 2;
            if (i > 0 && _runs[i - 1].Length < _runs[i + 1].Length) i--;
            Merge(i);
        }
    }

    private static int MinRun(int n)
    {
        var odd = 0;
        while (n >= MaxMinRun)
        {
            odd |= n & 1;
            n >>= 1;
        }
        return n + odd;
    }

    private bool Less(T a, T b) => _less.Less(a, b);

    private readonly void Reverse(int start, int count)
    {
        Array.Reverse(_keys, start, count);
        if (_along is not null) Array.Reverse(_along, start, count);
    }

    /// <summary>Length of the run at lo, made ascending when it was descending (runs of equal keys keep their order).</summary>
    private int CountRun(int lo, int left)
    {
        var k = _keys;
        var n = 1;
        while (n < left && !Less(k[lo + n], k[lo + n - 1])) n++;
        if (n == left) return n;
        if (n > 1)
        {
            // a rise before the first fall: an ascending run. Else all equal so far, the start of a descending one.
            if (Less(k[lo], k[lo + n - 1])) return n;
            Reverse(lo, n);
        }
        n++;
        var equal = 0;
        for (; n < left; n++)
        {
            if (Less(k[lo + n], k[lo + n - 1]))
            {
                TurnEqual(lo, n, ref equal);
            }
            else if (Less(k[lo + n - 1], k[lo + n]))
            {
                break;
            }
            else
            {
                equal++;
            }
        }
        TurnEqual(lo, n, ref equal);
        Reverse(lo, n);
        while (n < left && !Less(k[lo + n], k[lo + n - 1])) n++;
        return n;
    }

    private readonly void TurnEqual(int lo, int n, ref int equal)
    {
        if (equal == 0) return;
        equal++;
        Reverse(lo + n - equal, equal);
        equal = 0;
    }

    /// <summary>Sorts [lo, lo+n), of which the first <paramref name="sorted"/> are sorted, by binary insertion.</summary>
    private void InsertionSort(int lo, int n, int sorted)
    {
        var k = _keys;
        if (sorted == 0) sorted = 1;
        for (; sorted < n; sorted++)
        {
            var pivot = k[lo + sorted];
            var left = 0;
            var right = sorted;
            while (left < right)
            {
                var middle = (left + right) >> 1;
                if (Less(pivot, k[lo + middle])) right = middle;
                else left = middle + 1;
            }
            Array.Copy(k, lo + left, k, lo + left + 1, sorted - left);
            k[lo + left] = pivot;
            if (_along is not { } along) continue;
            var moved = along[lo + sorted];
            Array.Copy(along, lo + left, along, lo + left + 1, sorted - left);
            along[lo + left] = moved;
        }
    }

    private void Push(int start, int n)
    {
        if (_runCount > 0)
        {
            var top = _runs[_runCount - 1];
            var power = Power(top.Start, top.Length, n, _length);
            while (_runCount > 1 && _runs[_runCount - 2].Power > power) Merge(_runCount - 2);
            _runs[_runCount - 1].Power = power;
        }
        _runs[_runCount++] = (start, n, 0);
    }

    /// <summary>Depth, in the ideal merge tree, of the boundary between two adjacent runs.</summary>
    private static int Power(long s1, long n1, long n2, long n)
    {
        var power = 0;
        var a = 2 * s1 + n1;
        var b = a + n1 + n2;
        while (true)
        {
            power++;
            if (a >= n)
            {
                a -= n;
                b -= n;
            }
            else if (b >= n)
            {
                return power;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    private void Merge(int i)
    {
        var (a, na, power) = _runs[i];
        var (b, nb, _) = _runs[i + 1];
        _runs[i] = (a, na + nb, power);
        if (i == _runCount - 3)
        {
            _runs[i + 1] = _runs[i + 2];
        }
        _runCount--;
        // what is in place already at both ends
        var skip = GallopRight(_keys[b], _keys, a, na, 0);
        a += skip;
        na -= skip;
        if (na == 0) return;
        nb = GallopLeft(_keys[a + na - 1], _keys, b, nb, nb - 1);
        if (nb <= 0) return;
        if (na <= nb) MergeLow(a, na, b, nb);
        else MergeHigh(a, na, b, nb);
    }

    /// <summary>How many of the n sorted keys from <paramref name="from"/> are less than key; the search starts at a hint.</summary>
    private int GallopLeft(T key, T[] k, int from, int n, int hint)
    {
        var last = 0;
        var offset = 1;
        if (Less(k[from + hint], key))
        {
            var max = n - hint;
            while (offset < max && Less(k[from + hint + offset], key))
            {
                last = offset;
                offset = Next(offset, max);
            }
            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        else
        {
            var max = hint + 1;
            while (offset < max && !Less(k[from + hint - offset], key))
            {
                last = offset;
                offset = Next(offset, max);
            }
            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        last++;
        while (last < offset)
        {
            var middle = last + ((offset - last) >> 1);
            if (Less(k[from + middle], key)) last = middle + 1;
            else offset = middle;
        }
        return offset;
    }

    /// <summary>As <see cref="GallopLeft"/>: how many are less than or equal to key.</summary>
    private int GallopRight(T key, T[] k, int from, int n, int hint)
    {
        var last = 0;
        var offset = 1;
        if (Less(key, k[from + hint]))
        {
            var max = hint + 1;
            while (offset < max && Less(key, k[from + hint - offset]))
            {
                last = offset;
                offset = Next(offset, max);
            }
            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        else
        {
            var max = n - hint;
            while (offset < max && !Less(key, k[from + hint + offset]))
            {
                last = offset;
                offset = Next(offset, max);
            }
            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        last++;
        while (last < offset)
        {
            var middle = last + ((offset - last) >> 1);
            if (Less(key, k[from + middle])) offset = middle;
            else last = middle + 1;
        }
        return offset;
    }

    private static int Next(int offset, int max) => offset > (int.MaxValue - 1) >> 1 ? max : (offset << 1) + 1;

    private void SetAside(int from, int n)
    {
        if (_temp.Length < n) _temp = new T[Math.Max(n, 64)];
        Array.Copy(_keys, from, _temp, 0, n);
        if (_along is null) return;
        if (_tempAlong.Length < n) _tempAlong = new int[Math.Max(n, 64)];
        Array.Copy(_along, from, _tempAlong, 0, n);
    }

    private readonly void Move(int from, int to, int n)
    {
        Array.Copy(_keys, from, _keys, to, n);
        if (_along is not null) Array.Copy(_along, from, _along, to, n);
    }

    private readonly void PutBack(int from, int to, int n)
    {
        Array.Copy(_temp, from, _keys, to, n);
        if (_along is not null) Array.Copy(_tempAlong, from, _along, to, n);
    }

    private readonly void Move1(int from, int to)
    {
        _keys[to] = _keys[from];
        if (_along is not null) _along[to] = _along[from];
    }

    private readonly void PutBack1(int from, int to)
    {
        _keys[to] = _temp[from];
        if (_along is not null) _along[to] = _tempAlong[from];
    }

    /// <summary>Merges from the left; the shorter left run waits in the temporary array.</summary>
    private void MergeLow(int start, int na, int b, int nb)
    {
        SetAside(start, na);
        var a = 0;
        var to = start;
        Move1(b++, to++);
        nb--;
        // the one key left of a goes behind all that is left of b
        var oneLeft = false;
        try
        {
            oneLeft = nb > 0 && (na == 1 || MergeLowLoop(ref a, ref na, ref b, ref nb, ref to));
        }
        finally
        {
            if (oneLeft)
            {
                Move(b, to, nb);
                PutBack1(a, to + nb);
            }
            else if (na > 0)
            {
                PutBack(a, to, na);
            }
        }
    }

    /// <summary>True when one key of a is left, false when a or b is used up.</summary>
    private bool MergeLowLoop(ref int a, ref int na, ref int b, ref int nb, ref int to)
    {
        var k = _keys;
        var gallop = _gallop;
        while (true)
        {
            int wonA = 0, wonB = 0;
            do
            {
                if (Less(k[b], _temp[a]))
                {
                    Move1(b++, to++);
                    wonB++;
                    wonA = 0;
                    if (--nb == 0) return false;
                }
                else
                {
                    PutBack1(a++, to++);
                    wonA++;
                    wonB = 0;
                    if (--na == 1) return true;
                }
            }
            while (wonA < gallop && wonB < gallop);
            // one side wins all the time: look for where its winning ends instead of comparing one by one
            gallop++;
            do
            {
                if (gallop > 1) gallop--;
                _gallop = gallop;
                wonA = GallopRight(k[b], _temp, a, na, 0);
                if (wonA > 0)
                {
                    PutBack(a, to, wonA);
                    a += wonA;
                    to += wonA;
                    na -= wonA;
                    if (na == 1) return true;
                    // only when the comparisons contradict each other
                    if (na == 0) return false;
                }
                Move1(b++, to++);
                if (--nb == 0) return false;
                wonB = GallopLeft(_temp[a], k, b, nb, 0);
                if (wonB > 0)
                {
                    Move(b, to, wonB);
                    b += wonB;
                    to += wonB;
                    nb -= wonB;
                    if (nb == 0) return false;
                }
                PutBack1(a++, to++);
                if (--na == 1) return true;
            }
            while (wonA >= MinGallop || wonB >= MinGallop);
            gallop++;
            _gallop = gallop;
        }
    }

    /// <summary>Merges from the right; the shorter right run waits in the temporary array.</summary>
    private void MergeHigh(int start, int na, int b, int nb)
    {
        SetAside(b, nb);
        var to = b + nb - 1;
        var a = start + na - 1;
        var last = nb - 1;
        Move1(a--, to--);
        na--;
        var oneLeft = false;
        try
        {
            oneLeft = na > 0 && (nb == 1 || MergeHighLoop(start, ref a, ref na, ref last, ref nb, ref to));
        }
        finally
        {
            if (oneLeft)
            {
                to -= na;
                a -= na;
                Move(a + 1, to + 1, na);
                PutBack1(0, to);
            }
            else if (nb > 0)
            {
                PutBack(0, to - (nb - 1), nb);
            }
        }
    }

    /// <summary>True when one key of b is left, false when a or b is used up.</summary>
    private bool MergeHighLoop(int start, ref int a, ref int na, ref int b, ref int nb, ref int to)
    {
        var k = _keys;
        var gallop = _gallop;
        while (true)
        {
            int wonA = 0, wonB = 0;
            do
            {
                if (Less(_temp[b], k[a]))
                {
                    Move1(a--, to--);
                    wonA++;
                    wonB = 0;
                    if (--na == 0) return false;
                }
                else
                {
                    PutBack1(b--, to--);
                    wonB++;
                    wonA = 0;
                    if (--nb == 1) return true;
                }
            }
            while (wonA < gallop && wonB < gallop);
            gallop++;
            do
            {
                if (gallop > 1) gallop--;
                _gallop = gallop;
                wonA = na - GallopRight(_temp[b], k, start, na, na - 1);
                if (wonA > 0)
                {
                    to -= wonA;
                    a -= wonA;
                    Move(a + 1, to + 1, wonA);
                    na -= wonA;
                    if (na == 0) return false;
                }
                PutBack1(b--, to--);
                if (--nb == 1) return true;
                wonB = nb - GallopLeft(k[a], _temp, 0, nb, nb - 1);
                if (wonB > 0)
                {
                    to -= wonB;
                    b -= wonB;
                    PutBack(b + 1, to + 1, wonB);
                    nb -= wonB;
                    if (nb == 1) return true;
                    if (nb == 0) return false;
                }
                Move1(a--, to--);
                if (--na == 0) return false;
            }
            while (wonA >= MinGallop || wonB >= MinGallop);
            gallop++;
            _gallop = gallop;
        }
    }
}
