using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>sys: names of the library, what classes with slots need, and the registry of sys.monitoring.</summary>
public static partial class SysModule
{
    private const string LibraryNames =
        "__future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk " +
        "_codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _colorize _compat_pickle _contextvars _csv _ctypes _curses " +
        "_curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _hmac _imp " +
        "_interpchannels _interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec _multiprocessing _opcode " +
        "_opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong " +
        "_pyrepl _queue _random _remote_debugging _scproxy _sha1 _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string " +
        "_strptime _struct _suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize _tracemalloc _types _typing _uuid _warnings _weakref " +
        "_weakrefset _winapi _wmi _zoneinfo _zstd abc annotationlib antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 " +
        "cProfile calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg " +
        "csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput " +
        "fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib " +
        "inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing " +
        "netrc nt ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint " +
        "profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets " +
        "select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string " +
        "stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token " +
        "tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser " +
        "winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo";

    /// <summary>sys.stdlib_module_names.</summary>
    private static Value StandardLibraryNames(PyThread thread) => CallOps.Call(
        thread.Engine.Builtin("frozenset"), Value.Of(new PyTuple(Array.ConvertAll(LibraryNames.Split(' '), static n => Value.Of(PyStr.Intern(n))))));

    [PyFunction("_clear_type_descriptors($module, type, /)", Doc = "Private function for clearing certain descriptors from a type's dictionary.")]
    private static void ClearTypeDescriptors(PyType type)
    {
        if (!type.IsHeap) throw PyErr.TypeError("argument is immutable");
        type.SetOwn(Names.Dict, Value.Null);
        type.SetOwn(PyStr.Intern("__weakref__"), Value.Null);
    }

    // ---- asynchronous generators and coroutines ----

    private static readonly PyType s_asyncgenHooks = StructSeq.NewType("sys", "asyncgen_hooks", ["firstiter", "finalizer"]);
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyThread, System.Runtime.CompilerServices.StrongBox<int>> s_originDepths = [];

    [PyFunction("get_asyncgen_hooks($module, /)", Doc = "Return the installed asynchronous generators hooks.")]
    private static Value GetAsyncgenHooks(PyThread thread) => Value.Of(StructSeq.Instance(s_asyncgenHooks, [thread.AsyncGenFirstIter, thread.AsyncGenFinalizer]));

    [PyFunction("set_asyncgen_hooks($module, firstiter=<null>, finalizer=<null>)", Doc = "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.")]
    private static void SetAsyncgenHooks(PyThread thread, Value firstiter, Value finalizer)
    {
        Check(finalizer, "finalizer");
        Check(firstiter, "firstiter");
        if (!finalizer.IsNull) thread.AsyncGenFinalizer = finalizer;
        if (!firstiter.IsNull) thread.AsyncGenFirstIter = firstiter;

        static void Check(Value hook, string name)
        {
            if (!hook.IsNull && !hook.IsNone && !ObjectOps.IsCallable(hook)) throw PyErr.TypeError($"callable {name} expected, got {hook.Type.Name}");
        }
    }

    [PyFunction("get_coroutine_origin_tracking_depth($module, /)", Doc = "Check status of origin tracking for coroutine objects in this thread.")]
    private static long GetOriginDepth(PyThread thread) => s_originDepths.TryGetValue(thread, out var depth) ? depth.Value : 0;

    [PyFunction("set_coroutine_origin_tracking_depth($module, /, depth)", Doc = "Enable or disable origin tracking for coroutine objects in this thread.")]
    private static void SetOriginDepth(PyThread thread, int depth)
    {
        if (depth < 0) throw PyErr.ValueError("depth must be >= 0");
        s_originDepths.GetOrCreateValue(thread).Value = depth;
    }
}
