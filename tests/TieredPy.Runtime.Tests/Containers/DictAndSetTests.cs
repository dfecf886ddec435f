namespace TieredPy.Runtime.Tests.Containers;

public class DictAndSetTests
{
    /// <summary>The orders are those that CPython 3.14 prints.</summary>
    [Theory]
    [InlineData(new long[] { 3, 1, 2 }, "{1, 2, 3}")]
    [InlineData(new long[] { 100, 8, 16, 0, 7 }, "{0, 100, 7, 8, 16}")]
    [InlineData(new long[] { -1, -2, 5, 1000000007 }, "{1000000007, 5, -1, -2}")]
    [InlineData(new long[] { 64, 32, 96, 128, 160, 192, 5, 1 }, "{64, 32, 96, 128, 160, 192, 5, 1}")]
    public void Sets_of_ints_come_out_in_the_usual_order(long[] items, string expected)
    {
        Py.Run(() =>
        {
            var set = new PySet();
            foreach (var x in items) set.Add(Value.Int(x));
            Assert.Equal(expected, Py.Repr(set));
        });
    }

    [Fact]
    public void Hashes_are_those_of_the_reference()
    {
        Py.Run(() =>
        {
            Assert.Equal(-272375401224217160, ObjectOps.Hash(Value.Of(PyFrozenSet.FromIterable(Value.Of(Py.List(1, 2, 3))))));
            Assert.Equal(133146708735736, ObjectOps.Hash(Value.Of(PyFrozenSet.FromIterable(Value.Of(Py.List())))));
            Assert.Equal(-3550055125485641917, ObjectOps.Hash(Value.Of(new PyTuple(1, 2))));
            Assert.Equal(5740354900026072187, ObjectOps.Hash(Value.Of(PyTuple.Empty)));
            Assert.Equal(-6721383568238688696, ObjectOps.Hash(Value.Of(new PyRange(0, 1, 1))));
        });
    }

    [Fact]
    public void A_dict_agrees_with_a_model_under_random_use()
    {
        Py.Run(() =>
        {
            var random = new Random(7);
            var dict = new PyDict();
            var model = new Dictionary<long, long>();
            var order = new List<long>();
            for (var step = 0; step < 50_000; step++)
            {
                var key = (long)random.Next(300) * (random.Next(2) == 0 ? 1 : 1L << 40);
                switch (random.Next(6))
                {
                    case 0:
                        if (model.Remove(key)) order.Remove(key);
                        dict.Remove(Value.Int(key));
                        break;
                    case 1 when model.ContainsKey(key):
                        dict.MoveToFront(dict.Find(Value.Int(key), PyInt.HashOf(key)));
                        order.Remove(key);
                        order.Insert(0, key);
                        break;
                    case 2 when model.ContainsKey(key):
                        dict.MoveToEnd(dict.Find(Value.Int(key), PyInt.HashOf(key)));
                        order.Remove(key);
                        order.Add(key);
                        break;
                    default:
                        if (!model.ContainsKey(key)) order.Add(key);
                        dict.Set(Value.Int(key), Value.Int(step));
                        model[key] = step;
                        break;
                }
                if (step % 500 != 0) continue;
                Assert.Equal(order, dict.Pairs().Select(static p => p.Key.Bits));
                foreach (var (k, v) in model) Assert.Equal(v, dict.Get(Value.Int(k)).Bits);
            }
            Assert.Equal(model.Count, dict.Count);
        });
    }

    [Fact]
    public void Keys_that_share_their_low_bits_do_not_pile_up()
    {
        Py.Run(() =>
        {
            // with linear probing alone this takes minutes
            var dict = new PyDict();
            var set = new PySet();
            for (long i = 0; i < 100_000; i++)
            {
                dict.Set(Value.Int(i << 24), Value.Int(i));
                set.Add(Value.Int(i << 24));
            }
            for (long i = 0; i < 100_000; i++) Assert.Equal(i, dict.Get(Value.Int(i << 24)).Bits);
            Assert.Equal(100_000, set.Count);
        });
    }

    [Fact]
    public void Iteration_notices_changes()
    {
        Py.Run(() =>
        {
            var dict = new PyDict();
            dict.Set(Value.Int(1), Value.None);
            var it = new PyDictKeyIterator(dict);
            Assert.Equal(1, PyDictKeyIterator.NextItem(Value.Of(it)).Bits);
            dict.Set(Value.Int(2), Value.None);
            var e = Assert.Throws<PyException>(() => PyDictKeyIterator.NextItem(Value.Of(it)));
            Assert.True(e.Matches(PyExc.RuntimeError));
        });
    }
}
