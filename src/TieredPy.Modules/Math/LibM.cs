using System.Reflection;
using System.Runtime.InteropServices;

namespace TieredPy.Modules;

/// <summary>Functions of C's math library that .NET does not have, from the library itself: the same digits as CPython's.</summary>
internal static partial class LibM
{
    private const string Library = "tieredpy_libm";

    static LibM() => NativeLibrary.SetDllImportResolver(typeof(LibM).Assembly, static (name, assembly, path) => name != Library
        ? 0
        : NativeLibrary.Load(OperatingSystem.IsWindows() ? "ucrtbase.dll" : OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libm.so.6"));

    [LibraryImport(Library, EntryPoint = "erf")] public static partial double Erf(double x);
    [LibraryImport(Library, EntryPoint = "erfc")] public static partial double Erfc(double x);
    [LibraryImport(Library, EntryPoint = "expm1")] public static partial double Expm1(double x);
    [LibraryImport(Library, EntryPoint = "log1p")] public static partial double Log1p(double x);
    [LibraryImport(Library, EntryPoint = "exp2")] public static partial double Exp2(double x);
}
