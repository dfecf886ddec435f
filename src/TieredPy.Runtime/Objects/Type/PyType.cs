using System.Runtime.CompilerServices;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

[Flags]
public enum PyTypeFlags
{
    None = 0,

    /// <summary>Made by a program (class statement, type()); can be changed.</summary>
    Heap = 1,

    /// <summary>May be derived from.</summary>
    BaseType = 2,

    /// <summary>Instances have a <c>__dict__</c> (attributes may be added).</summary>
    HasDict = 4,

    /// <summary>T() is refused.</summary>
    NoNew = 8,

    /// <summary>Has abstract methods: cannot be instantiated.</summary>
    Abstract = 16,

    /// <summary>Matches [..] patterns / {..} patterns.</summary>
    Sequence = 32,
    Mapping = 64,

    /// <summary>A class pattern with one positional subpattern matches the subject itself (int, str, …).</summary>
    MatchSelf = 128,

    /// <summary>Instances can be weakly referenced.</summary>
    HasWeakref = 256,

    /// <summary>Functions of this type bind like methods: the interpreter may call them with self in front, unbound.</summary>
    MethodDescriptor = 512,

    /// <summary>A program may not set its attributes although it is a heap type.</summary>
    Immutable = 1024,
}

/// <summary>
/// A Python type. Built-in types are made once per process from a <see cref="TypeDef"/> and never change; heap types belong to
/// the engine whose program made them.
/// <para>Contract of <see cref="Version"/>: it changes whenever the result of a <see cref="Lookup"/> on the type may change, except
/// that a plain value replaced by a plain value (neither has a descriptor's __get__) changes only its <see cref="TypeCell"/>,
/// which caches hold.</para>
/// </summary>
[PyType("type", Subclassable = true, HasDict = true, Weakref = true)]
public sealed partial class PyType : PyObject
{
    private static long s_nextVersion = 1;
    private readonly NameMap<TypeCell?> _lookupCache = new();
    private NameMap<byte>? _kinds;
    private Assumption? _unchanged;
    private Shape? _rootShape;
    private List<Shape>? _dictShapes, _otherRoots;

    /// <summary>tp_name, what messages say: with the module in front for a built-in that is not of builtins ("collections.deque").</summary>
    public string Name = "?";

    /// <summary>__name__.</summary>
    public string ShortName => Definition?.Name ?? Name;
    public PyStr QualName = null!;
    private PyType? _metatype;

    /// <summary>type(self); settable while the type is being made and by __class__ assignment.</summary>
    public PyType Metatype { get => _metatype ?? TypeObject; set => _metatype = value; }
    public PyType? Base;
    private PyTuple? _bases;

    /// <summary>__bases__; made on demand for built-ins, whose definition must not need tuple's.</summary>
    public PyTuple Bases { get => _bases ??= Base is null ? PyTuple.Empty : new PyTuple(Value.Of(Base)); set => _bases = value; }

    /// <summary>Linearisation, self first.</summary>
    public PyType[] Mro = [];
    public readonly TypeDict Dict;
    public readonly TypeSlots Slots = new();
    public PyTypeFlags Flags;

    /// <summary>The C# class that instances are, or derive from (the "solid base"): what a built-in's methods cast self to.</summary>
    public Type CSharpClass = typeof(PyInstance);

    /// <summary>Makes an instance of a Python-level subclass of a built-in; null for plain instances.</summary>
    public Func<PyType, PyObject>? UserFactory;

    /// <summary>The built-in's definition; null for heap types.</summary>
    public TypeDef? Definition;

    /// <summary>Of a built-in's constructor, once its members are in <see cref="Dict"/>; null when it cannot be said.</summary>
    public string? TextSignature;

    /// <summary>Engine that owns a heap type; null for built-ins, which all engines share.</summary>
    public Engine? Engine;

    /// <summary>See the contract of the class.</summary>
    public long Version = Interlocked.Increment(ref s_nextVersion);

    /// <summary>Attributes declared by <c>__slots__</c> of this very class.</summary>
    public PyStr[] SlotKeys = [];

    public PyType() => Dict = new TypeDict(this);

    public override PyType Type => Metatype;

    public bool IsHeap => (Flags & PyTypeFlags.Heap) != 0;
    public bool HasInstanceDict => (Flags & PyTypeFlags.HasDict) != 0;

    /// <summary>"module.qualname", without the module for builtins: what messages that want a full name say.</summary>
    public string FullName
    {
        get
        {
            var module = ModuleName;
            return module is "builtins" or "" ? QualName.Text : module + "." + QualName.Text;
        }
    }

    /// <summary>__module__ as text.</summary>
    public string ModuleName => Definition?.Module ?? (Dict.Get(Names.Module) is { } c && c.Value.As<PyStr>() is { } s ? s.Text : "builtins");

    /// <summary>Valid as long as no lookup on this type changes.</summary>
    public Assumption Unchanged => _unchanged ??= new Assumption();

    /// <summary>Finds an attribute along the MRO; null if there is none. <paramref name="name"/> must be interned (or a slot key).</summary>
    public TypeCell? Lookup(PyStr name)
    {
        if (_lookupCache.TryGet(name, out var cell)) return cell;
        return LookupSlow(name);
    }

    /// <summary>The attribute along the MRO, or Null.</summary>
    public Value LookupValue(PyStr name) => Lookup(name) is { } cell ? cell.Value : Value.Null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TypeCell? LookupSlow(PyStr name)
    {
        var found = FindInMro(name);
        if (_lookupCache.Count > 4096) _lookupCache.Clear();
        _lookupCache.Set(name, found);
        return found;
    }

    /// <summary>As <see cref="Lookup"/>, but not kept in mind: for names that are asked for once.</summary>
    private TypeCell? FindInMro(PyStr name)
    {
        foreach (var t in Mro)
        {
            if (t.Dict.Get(name) is { } found) return found;
        }
        return null;
    }

    /// <summary>issubclass without hooks.</summary>
    public bool IsSubtypeOf(PyType other)
    {
        if (this == other) return true;
        foreach (var t in Mro)
        {
            if (t == other) return true;
        }
        return false;
    }

    /// <summary>Sets an attribute of this very type, with all consequences (caches, slots, assumptions). No descriptor or immutability checks.</summary>
    public void SetOwn(PyStr name, Value value)
    {
        StoreOwn(name, value);
        // instances of this class become descriptors, or cease to be: any class may hold one, and caches rely on what it was
        if (name == Names.Get || name == Names.Set || name == Names.Delete) PyBaseObject.TypeObject.InvalidateBelow();
    }

    private void InvalidateBelow()
    {
        Version = Interlocked.Increment(ref s_nextVersion);
        _unchanged?.Invalidate();
        _unchanged = null;
        foreach (var sub in Subclasses()) sub.InvalidateBelow();
        foreach (var sub in BuiltinTypes.DirectSubclasses(this)) sub.InvalidateBelow();
    }

    private void StoreOwn(PyStr name, Value value)
    {
        var cell = Dict.Get(name);
        if (value.IsNull)
        {
            if (cell is null) return;
            Dict.Remove(name);
            cell.Changed();
            Modified(name);
            return;
        }
        if (cell is not null)
        {
            var plain = IsPlain(cell.Value) && IsPlain(value) && !SlotDefs.IsDunder(name);
            cell.Value = value;
            cell.Changed();
            if (!plain) Modified(name);
            return;
        }
        Dict.Set(name, value);
        Modified(name);
    }

    private static unsafe bool IsPlain(Value v) => v.IsInt || v.IsFloat || (v.Type.Slots.DescrGet == null && v.Type.Slots.DescrSet == null);

    /// <summary>Announces that lookups of <paramref name="name"/> (null: of anything) may have changed, here and in subclasses.</summary>
    public void Modified(PyStr? name)
    {
        Version = Interlocked.Increment(ref s_nextVersion);
        _lookupCache.Clear();
        _unchanged?.Invalidate();
        _unchanged = null;
        if (name is null || SlotDefs.IsDunder(name)) UpdateSlots();
        foreach (var sub in Subclasses()) sub.Modified(name);
        if (Engine is not null) ModifiedUsers(name);
    }

    /// <summary>
    /// Lookups also depend on types beside the ones that inherit: a class on its metaclass, and a class with a descriptor on
    /// whether the descriptor's type has __get__, __set__ or __delete__.
    /// </summary>
    private void ModifiedUsers(PyStr? name)
    {
        var isMeta = IsSubtypeOf(TypeObject);
        if (!isMeta && name is not null && name != Names.Get && name != Names.Set && name != Names.Delete) return;
        if (!isMeta && name is null) return;
        foreach (var t in Engine!.HeapTypes())
        {
            if (isMeta && !t.Metatype.IsSubtypeOf(this)) continue;
            t.Version = Interlocked.Increment(ref s_nextVersion);
            t._lookupCache.Clear();
            t._unchanged?.Invalidate();
            t._unchanged = null;
        }
    }

    /// <summary>Live direct subclasses, in order of creation.</summary>
    public List<PyType> Subclasses()
    {
        var engine = Engine ?? PyThread.CurrentOrNull?.Engine;
        return engine is null ? [] : engine.SubclassesOf(this);
    }

    // ---- shapes ----

    /// <summary>Notes that an attribute was given a value of <paramref name="kind"/>; returns the kind under which to store it from now on.</summary>
    internal SlotKind WidenKind(PyStr name, SlotKind kind)
    {
        _kinds ??= new NameMap<byte>();
        if (!_kinds.TryGet(name, out var known))
        {
            _kinds.Set(name, (byte)kind);
            return kind;
        }
        if ((SlotKind)known == kind) return kind;
        // two different kinds: only Any holds both
        _kinds.Set(name, (byte)SlotKind.Any);
        return SlotKind.Any;
    }

    /// <summary>The kind that the class has learned for an attribute.</summary>
    public SlotKind KindOf(PyStr name) => _kinds is not null && _kinds.TryGet(name, out var k) ? (SlotKind)k : SlotKind.Long;

    /// <summary>The shape of a fresh instance.</summary>
    public Shape RootShape => _rootShape ??= MakeRootShape();

    private Shape MakeRootShape()
    {
        var attributes = 0;
        foreach (var t in Mro)
        {
            if (!t.IsHeap) continue;
            // what a class with __slots__ stores through self is in its slots
            if (t.SlotKeys.Length > 0) attributes += t.SlotKeys.Length;
            else if (t.Dict.Get(Names.StaticAttributes)?.Value.As<PyTuple>() is { } names) attributes += names.Items.Length;
        }
        // a constructor that was put into the class afterwards (dataclasses make one) is not in what the compiler has noted
        if (Lookup(Names.Init)?.Value.Ref is PyFunction init) attributes = Math.Max(attributes, AttributesStoredIn(init.Code.Code));
        // nothing is known of what object.__setattr__ and setattr will add
        if (attributes == 0 && HasInstanceDict) attributes = UnknownAttributes;
        var layout = CSharpClass == typeof(PyInstance)
            ? InstanceLayouts.For(attributes, attributes)
            : InstanceLayouts.For(Math.Min(attributes, 4), 0);
        return new Shape(this, layout, isDict: false);
    }

    private const int UnknownAttributes = 6;

    /// <summary>How many different attributes the code stores, into whatever object.</summary>
    private static int AttributesStoredIn(CodeObject code)
    {
        Span<bool> names = stackalloc bool[256];
        names.Clear();
        var bytes = code.Code;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i] == (byte)Opcode.STORE_ATTR) names[bytes[i + 1]] = true;
        }
        return names.Count(true);
    }

    /// <summary>
    /// Later instances get the layout in which an instance of this shape has all its attributes inline. Objects that exist keep theirs.
    /// </summary>
    private void LearnLayout(Shape seen)
    {
        var layout = seen.BestLayout;
        if (seen.IsDict || seen.Type != this || layout == RootShape.Layout) return;
        (_otherRoots ??= []).Add(RootShape);
        _rootShape = RootFor(layout);
        _otherRoots.Remove(_rootShape);
    }

    /// <summary>An instance has grown beyond its inline cells: the next ones get more, a bounded number of times.</summary>
    internal void NoteOverflow(Shape grown)
    {
        if (CSharpClass != typeof(PyInstance) || _created < EarlyInstances || _overflows >= 4 || grown.Layout != RootShape.Layout) return;
        if (grown.BestLayout == grown.Layout) return;
        _overflows++;
        LearnLayout(grown);
    }

    /// <summary>The root for objects whose C# layout is given (they exist already and keep it).</summary>
    public Shape RootFor(InstanceLayout layout)
    {
        if (RootShape.Layout == layout) return RootShape;
        foreach (var s in _otherRoots ??= [])
        {
            if (s.Layout == layout) return s;
        }
        var root = new Shape(this, layout, isDict: false);
        _otherRoots.Add(root);
        return root;
    }

    internal Shape ShapeForNew(Shape present) => present.IsDict ? DictShape(present.Layout) : RootFor(present.Layout);

    /// <summary>The dict-mode shape for a layout.</summary>
    public Shape DictShape(InstanceLayout layout)
    {
        foreach (var s in _dictShapes ??= [])
        {
            if (s.Layout == layout) return s;
        }
        var shape = new Shape(this, layout, isDict: true);
        _dictShapes.Add(shape);
        return shape;
    }

    /// <summary>
    /// The first instances are made with room for every attribute that the class's code mentions, so that a class with few instances has
    /// one shape only; how these turned out decides the layout of all later ones.
    /// </summary>
    private const int EarlyInstances = 16;

    private PyInstance? _first, _latest;
    private int _created, _overflows;

    /// <summary>A fresh plain instance (no constructor run). For subclasses of built-ins use their tp_new.</summary>
    public PyInstance NewInstance()
    {
        if (_created < EarlyInstances) return NewEarlyInstance();
        var shape = RootShape;
        return shape.Layout.Create(shape);
    }

    private PyInstance NewEarlyInstance()
    {
        if (++_created == EarlyInstances)
        {
            // an instance whose constructor still runs tells less than a complete one
            var seen = _first!.Shape.Count >= _latest!.Shape.Count ? _first.Shape : _latest.Shape;
            _first = _latest = null;
            // a second layout makes every access polymorphic that meets an early instance: it must be worth it
            var (now, best) = (RootShape.Layout, seen.BestLayout);
            if (seen.Count > 0 && now.RefCells + now.BitCells - best.RefCells - best.BitCells > 4) LearnLayout(seen);
        }
        var shape = RootShape;
        var instance = shape.Layout.Create(shape);
        if (_created == EarlyInstances) return instance;
        _first ??= instance;
        _latest = instance;
        return instance;
    }
}
