using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _types module: the types that have no other name.</summary>
[PyModule("_types", Doc = "Define names for built-in types.")]
public static partial class TypesModule
{
    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        (string Name, PyType Type)[] types =
        [
            ("AsyncGeneratorType", PyAsyncGenerator.TypeObject), ("BuiltinFunctionType", PyBuiltin.TypeObject), ("BuiltinMethodType", PyBuiltin.TypeObject),
            ("CapsuleType", PyCapsule.TypeObject), ("CellType", PyCell.TypeObject), ("ClassMethodDescriptorType", PyClassMethodDescriptor.TypeObject), ("CodeType", PyCode.TypeObject),
            ("CoroutineType", PyCoroutine.TypeObject), ("EllipsisType", PyEllipsis.TypeObject), ("FrameType", PyFrame.TypeObject), ("FunctionType", PyFunction.TypeObject),
            ("GeneratorType", PyGenerator.TypeObject), ("GenericAlias", PyGenericAlias.TypeObject), ("GetSetDescriptorType", PyGetSetDescriptor.TypeObject), ("LambdaType", PyFunction.TypeObject),
            ("MappingProxyType", PyMappingProxy.TypeObject), ("MemberDescriptorType", PyMemberDescriptor.TypeObject), ("MethodDescriptorType", PyMethodDescriptor.TypeObject),
            ("MethodType", PyMethod.TypeObject), ("MethodWrapperType", PyMethodWrapper.TypeObject), ("ModuleType", PyModule.TypeObject), ("NoneType", PyNone.TypeObject),
            ("NotImplementedType", PyNotImplemented.TypeObject), ("SimpleNamespace", PySimpleNamespace.TypeObject), ("TracebackType", PyTraceback.TypeObject), ("UnionType", PyUnion.TypeObject),
            ("WrapperDescriptorType", PySlotWrapper.TypeObject),
        ];
        foreach (var (name, type) in types) m.Set(name, Value.Of(type));
    }
}

/// <summary>What C extensions hand pointers to each other in; there are none here.</summary>
[PyType("PyCapsule", Module = "types", NoNew = true)]
public sealed partial class PyCapsule : PyObject;
