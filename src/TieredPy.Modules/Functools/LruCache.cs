using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// What functools.lru_cache makes of a function. The results are in a dict by key; with a bound, the entries also form a ring in order of
/// use, the least recent one after the root. The function may call the wrapper, so nothing is kept over the call.
/// </summary>
[PyType("_lru_cache_wrapper", Module = "functools", Subclassable = true, HasDict = true, Weakref = true, UserClass = typeof(UserLruCache),
    Doc = "A function that remembers its results.")]
public partial class PyLruCache : PyObject
{
    private sealed class Link : PyObject
    {
        public Link Previous, Next;
        public Value Key, Result;

        public Link() => Previous = Next = this;

        public override PyType Type => PyBaseObject.TypeObject;

        public void Unlink()
        {
            Previous.Next = Next;
            Next.Previous = Previous;
        }

        /// <summary>Makes this the most recent one of a ring.</summary>
        public void LinkBefore(Link root)
        {
            Previous = root.Previous;
            Next = root;
            Previous.Next = this;
            root.Previous = this;
        }
    }

    private sealed class Mark : PyObject
    {
        public override PyType Type => PyBaseObject.TypeObject;
    }

    // stands between the positional and the keyword arguments of a key
    private static readonly Mark s_keywords = new();

    private Value _function, _infoType;

    /// <summary>Negative: no bound.</summary>
    private long _maxSize;
    private bool _typed;
    private long _hits, _misses;
    private PyDict _cache = new();
    private Link _root = new();
    private PyDict? _dict;

    public override PyDict? GetPlainDict(bool create) => create ? _dict ??= new PyDict() : _dict;

    [PyGetter("__dict__")]
    private static Value GetDict(PyLruCache self) => InstanceDict.Get(Value.Of(self));

    [PySetter("__dict__")]
    private static void SetDict(PyLruCache self, Value v)
    {
        if (v.IsNull) throw PyErr.TypeError("cannot delete __dict__");
        if (self.State is null && v.Ref is PyDict dict) self._dict = dict;
        else InstanceDict.Set(Value.Of(self), v);
    }

    [PyNew("lru_cache(user_function, maxsize, typed, cache_info_type)")]
    public static Value New(PyType cls, Value function, Value maxsize, bool typed, Value cacheInfoType)
    {
        if (!ObjectOps.IsCallable(function)) throw PyErr.TypeError("the first argument must be callable");
        long size;
        if (maxsize.IsNone) size = -1;
        else if (ConvertOps.HasIndex(maxsize)) size = Math.Max(0, ConvertOps.IndexAsLong(maxsize, PyExc.OverflowError));
        else throw PyErr.TypeError("maxsize should be integer or None");
        var cache = cls == TypeObject ? new PyLruCache() : (PyLruCache)cls.UserFactory!(cls);
        cache._function = function;
        cache._maxSize = size;
        cache._typed = typed;
        cache._infoType = cacheInfoType;
        return Value.Of(cache);
    }

    [PySlot(nameof(TypeSlots.Call))]
    public static Value Call(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var c = (PyLruCache)self.Obj;
        if (c._maxSize == 0)
        {
            c._misses++;
            return CallOps.Call(thread, c._function, args, kwnames);
        }
        var key = c.Key(args, kwnames);
        var hash = ObjectOps.Hash(key);
        var i = c._cache.Find(key, hash);
        if (i >= 0)
        {
            c._hits++;
            var found = c._cache.Entries[i].Val;
            if (c._maxSize < 0) return found;
            var link = (Link)found.Obj;
            link.Unlink();
            link.LinkBefore(c._root);
            return link.Result;
        }
        c._misses++;
        var result = CallOps.Call(thread, c._function, args, kwnames);
        if (c._maxSize < 0) c._cache.Set(key, hash, result);
        else c.Remember(key, hash, result);
        return result;
    }

    private void Remember(Value key, long hash, Value result)
    {
        // the function itself may have called with the same arguments
        if (_cache.Find(key, hash) >= 0) return;
        if (_cache.Count >= _maxSize && _root.Next != _root)
        {
            var oldest = _root.Next;
            oldest.Unlink();
            _cache.Remove(oldest.Key);
        }
        var link = new Link { Key = key, Result = result };
        link.LinkBefore(_root);
        _cache.Set(key, hash, Value.Of(link));
    }

    private Value Key(ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var keywords = kwnames?.Length ?? 0;
        if (!_typed && keywords == 0)
        {
            if (args.Length == 1 && (args[0].IsInt || args[0].IsExact<PyStr>())) return args[0];
            return Value.Of(PyTuple.From(args.ToArray()));
        }
        var positional = args.Length - keywords;
        var key = new List<Value>(args.Length * 2 + 1);
        key.AddRange(args[..positional]);
        if (keywords > 0)
        {
            key.Add(Value.Of(s_keywords));
            for (var i = 0; i < keywords; i++)
            {
                key.Add(Value.Of(kwnames![i]));
                key.Add(args[positional + i]);
            }
        }
        if (_typed)
        {
            foreach (var v in args) key.Add(Value.Of(v.Type));
        }
        return Value.Of(new PyTuple([.. key]));
    }

    [PySlot(nameof(TypeSlots.DescrGet))]
    public static Value DescrGet(Value self, Value instance, PyType owner) =>
        instance.IsNull || instance.IsNone ? self : Value.Of(new PyMethod(self, instance));

    [PyMethod("cache_info($self, /)", Doc = "Hits, misses, bound and size.")]
    private static Value CacheInfo(PyLruCache self) => CallOps.Call(self._infoType,
        [Value.Int(self._hits), Value.Int(self._misses), self._maxSize < 0 ? Value.None : Value.Int(self._maxSize), Value.Int(self._cache.Count)]);

    [PyMethod("cache_clear($self, /)", Doc = "Forgets all results and statistics.")]
    private static void CacheClear(PyLruCache self)
    {
        self._hits = self._misses = 0;
        self._cache = new PyDict();
        self._root = new Link();
    }

    [PyMethod("__reduce__($self, /)")]
    private static Value Reduce(PyLruCache self) => ObjectOps.GetAttr(Value.Of(self), Names.QualName);

    [PyMethod("__copy__($self, /)")]
    private static Value Copy(PyLruCache self) => self;

    [PyMethod("__deepcopy__($self, memo, /)")]
    private static Value DeepCopy(PyLruCache self, Value memo) => self;
}

internal sealed class UserLruCache(PyType type) : PyLruCache
{
    private readonly PyInstance _state = type.NewInstance();
    public override PyType Type => _state.Type;
    public override PyInstance State => _state;
}
