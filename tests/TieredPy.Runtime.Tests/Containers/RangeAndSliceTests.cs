namespace TieredPy.Runtime.Tests.Containers;

public class RangeAndSliceTests
{
    [Fact]
    public void Slices_of_ranges_and_lists_agree()
    {
        Py.Run(() =>
        {
            Value[] bounds = [Value.None, -7, -5, -2, -1, 0, 1, 3, 5, 9];
            Value[] steps = [Value.None, 1, 2, 3, -1, -2, -4, long.MaxValue, long.MinValue];
            var range = Value.Of(new PyRange(10, 15, 1));
            var list = Value.Of(PyList.FromIterable(range));
            foreach (var start in bounds)
            {
                foreach (var stop in bounds)
                {
                    foreach (var step in steps)
                    {
                        var slice = Value.Of(new PySlice(start, stop, step));
                        var fromList = Py.Repr((PyObject)SequenceOps.GetItem(list, slice).Ref!);
                        Assert.Equal(fromList, Py.Repr(PyList.FromIterable(SequenceOps.GetItem(range, slice))));
                    }
                }
            }
        });
    }

    [Fact]
    public void Ranges_at_the_edge_of_64_bits()
    {
        Py.Run(() =>
        {
            var wide = new PyRange(long.MinValue, long.MaxValue, 1);
            Assert.False(wide.IsSmall);
            Assert.Equal("18446744073709551615", ObjectOps.ReprText(wide.Length));
            var last = new PyRange(long.MaxValue - 3, long.MaxValue, 2);
            Assert.Equal("[9223372036854775804, 9223372036854775806]", Py.Repr(PyList.FromIterable(Value.Of(last))));
            Assert.True(SequenceOps.Contains(Value.Of(wide), Value.Int(0)));
            Assert.Equal(0, new PyRange(5, 5, -1).SmallLength);
        });
    }
}
