namespace TieredPy.Runtime.Tests.Containers;

public class SortTests
{
    private sealed class Failure : Exception;

    private struct Throwing : ISortLess<int>
    {
        public int Left;

        public bool Less(int a, int b) => --Left < 0 ? throw new Failure() : a < b;
    }

    private struct ByTens : ISortLess<int>
    {
        public readonly bool Less(int a, int b) => a / 10 < b / 10;
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Stable_for_all_lengths_and_shapes(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 400; n += 1 + n / 20)
        {
            foreach (var range in new[] { 10, 100, 1000, 100_000 })
            {
                var keys = Enumerable.Range(0, n).Select(i => i % 40 < 20 ? random.Next(range) : i * 10 % range).ToArray();
                var along = Enumerable.Range(0, n).ToArray();
                var expected = along.OrderBy(i => keys[i] / 10).ToArray();
                TimSort<int, ByTens>.Sort(keys, along, n);
                Assert.Equal(expected, along);
            }
        }
    }

    [Fact]
    public void A_comparison_that_throws_leaves_a_permutation()
    {
        var random = new Random(5);
        for (var allowed = 0; allowed < 3000; allowed += 7)
        {
            var keys = Enumerable.Range(0, 500).Select(i => i % 100 < 60 ? i : random.Next(500)).ToArray();
            var before = keys.Order().ToArray();
            var along = keys.ToArray();
            try
            {
                TimSort<int, Throwing>.Sort(keys, along, keys.Length, new Throwing { Left = allowed });
            }
            catch (Failure)
            {
            }
            Assert.Equal(keys, along);
            Assert.Equal(before, keys.Order());
        }
    }

    [Fact]
    public void Zeros_of_both_signs_keep_their_order()
    {
        Py.Run(() =>
        {
            var list = Py.List(1.0, -0.0, 0.0, -0.0, -1.0);
            list.Sort(Value.None, reverse: false);
            Assert.Equal("[-1.0, -0.0, 0.0, -0.0, 1.0]", Py.Repr(list));
        });
    }

    [Fact]
    public void Texts_sort_by_code_point()
    {
        Py.Run(() =>
        {
            var list = Py.List("\U0001F600", "\uFFFD", "a", "é");
            list.Sort(Value.None, reverse: false);
            Assert.Equal(new[] { "a", "é", "\uFFFD", "\U0001F600" }, list.ToArray().Select(static v => v.As<PyStr>()!.Text));
        });
    }
}
