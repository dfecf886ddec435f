namespace TieredPy.Runtime.Tests.Containers;

/// <summary>Bulk operations on every pair of storages against the same operation on a plain .NET list.</summary>
public class ListStorageTests
{
    private static readonly Value[][] s_items =
    [
        [],
        [1, 2, 3, 4, 5],
        [1.5, -0.0, 2.5],
        ["a", "b", "c", "d"],
        [1, 2.5, "x", Value.None],
    ];

    public static TheoryData<int, int> Pairs()
    {
        var data = new TheoryData<int, int>();
        for (var a = 0; a < s_items.Length; a++)
        {
            for (var b = 0; b < s_items.Length; b++) data.Add(a, b);
        }
        return data;
    }

    private static void Same(List<Value> expected, PyList actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++) Assert.True(expected[i].Is(actual.GetAt(i)), $"item {i}: {expected[i]} and {actual.GetAt(i)}");
        var stores = new object?[] { actual.Longs, actual.Doubles, actual.Objects, actual.Values }.Count(static s => s is not null);
        Assert.Equal(actual.Storage == ListStorage.Empty ? 0 : 1, stores);
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Splice_concatenation_and_insertion(int first, int second)
    {
        Py.Run(() =>
        {
            var (a, b) = (s_items[first], s_items[second]);
            for (var start = 0; start <= a.Length; start++)
            {
                for (var count = 0; count <= a.Length - start; count++)
                {
                    var list = Py.List(a);
                    list.Splice(start, count, Py.List(b));
                    Same([.. a[..start], .. b, .. a[(start + count)..]], list);
                }
                if (b.Length == 0) continue;
                var inserted = Py.List(a);
                inserted.InsertAt(start, b[0]);
                Same([.. a[..start], b[0], .. a[start..]], inserted);
            }
            Same([.. a, .. b], PyList.Concatenated(Py.List(a), Py.List(b)));
            var grown = Py.List(a);
            grown.AddRange(Py.List(b));
            Same([.. a, .. b], grown);
            grown.AddRange(grown);
            Same([.. a, .. b, .. a, .. b], grown);
        });
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Removal_repetition_reversal_and_strides(int index)
    {
        Py.Run(() =>
        {
            var a = s_items[index];
            for (var i = 0; i < a.Length; i++)
            {
                var list = Py.List(a);
                Assert.True(list.TakeAt(i).Is(a[i]));
                Same([.. a[..i], .. a[(i + 1)..]], list);
            }
            Same([.. a, .. a, .. a], Py.List(a).Repeated(3));
            var reversed = Py.List(a);
            reversed.ReverseItems();
            Same([.. a.Reverse()], reversed);
            Same([.. a.Where((_, i) => i % 2 == 0)], Py.List(a).CopyStrided(0, 2, (a.Length + 1) / 2));
            Same([.. a.Reverse()], Py.List(a).CopyStrided(a.Length - 1, -1, a.Length));
        });
    }

    [Fact]
    public void Specialised_storage_survives_bulk_operations()
    {
        Py.Run(() =>
        {
            var longs = Py.List(3, 1, 2);
            longs.Sort(Value.None, reverse: true);
            longs.Extend(Value.Of(new PyRange(0, 5, 1)));
            longs.Splice(1, 1, Py.List(7, 8));
            Assert.Equal(ListStorage.Longs, longs.Storage);
            Assert.Equal("[3, 7, 8, 1, 0, 1, 2, 3, 4]", Py.Repr(longs));
            var doubles = Py.List(2.5, 1.5).Repeated(2);
            doubles.Sort(Value.None, reverse: false);
            Assert.Equal(ListStorage.Doubles, doubles.Storage);
            Assert.Equal("[1.5, 1.5, 2.5, 2.5]", Py.Repr(doubles));
        });
    }

    [Fact]
    public void A_big_list_shrinks_when_most_of_it_is_removed()
    {
        Py.Run(() =>
        {
            var list = PyList.FromIterable(Value.Of(new PyRange(0, 100_000, 1)));
            list.RemoveRange(10, 99_980);
            Assert.True(list.Longs!.Length < 1000);
            Assert.Equal(20, list.Count);
            Assert.Equal(99_999, list.GetAt(19).Bits);
        });
    }
}
