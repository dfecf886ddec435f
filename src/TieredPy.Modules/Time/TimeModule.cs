using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The time module: clocks, sleep, and calendar time in the zone that TZ or the system names.</summary>
[PyModule("time", Doc = "This module provides various functions to manipulate time values.")]
public static unsafe partial class TimeModule
{
    [PyConstant("_STRUCT_TM_ITEMS")] public const int StructItems = 11;
    [PyConstant("CLOCK_REALTIME")] public const int ClockRealtime = 0;
    [PyConstant("CLOCK_MONOTONIC")] public const int ClockMonotonic = 1;
    [PyConstant("CLOCK_PROCESS_CPUTIME_ID")] public const int ClockProcess = 2;
    [PyConstant("CLOCK_THREAD_CPUTIME_ID")] public const int ClockThread = 3;
    [PyConstant("CLOCK_MONOTONIC_RAW")] public const int ClockRaw = 4;
    [PyConstant("CLOCK_BOOTTIME")] public const int ClockBoot = 7;

    private static readonly PyType s_structTime = StructSeq.NewType("time", "struct_time",
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"], 9);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        m.Set("struct_time", Value.Of(s_structTime));
        SetZone(m);
    }

    private static void SetZone(PyModule m)
    {
        var zone = TimeZoneInfo.Local;
        var year = DateTime.UtcNow.Year;
        var winter = zone.GetUtcOffset(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var summer = zone.GetUtcOffset(new DateTime(year, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        var (standard, daylight) = winter <= summer ? (winter, summer) : (summer, winter);
        m.Set("timezone", -(long)standard.TotalSeconds);
        m.Set("altzone", -(long)daylight.TotalSeconds);
        m.Set("daylight", standard != daylight ? 1 : 0);
        m.Set("tzname", new PyTuple(Value.Str(ZoneName(zone, false)), Value.Str(ZoneName(zone, standard != daylight))));
    }

    private static string ZoneName(TimeZoneInfo zone, bool daylight)
    {
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime) return "UTC";
        var name = daylight ? zone.DaylightName : zone.StandardName;
        if (name.Length <= 5 && !name.Contains(' ', StringComparison.Ordinal)) return name;
        return string.Concat(name.Split(' ').Where(static w => w.Length > 0).Select(static w => w[0]));
    }

    private static long UnixNs() => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;

    private static long Ticks() => Stopwatch.Frequency == 1_000_000_000 ? Stopwatch.GetTimestamp() : (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    private static long CpuNs() => Environment.CpuUsage.TotalTime.Ticks * 100;

    private static long Clock(int id)
    {
        if (OperatingSystem.IsWindows()) return id == ClockRealtime ? UnixNs() : id == ClockProcess ? CpuNs() : Ticks();
        var t = stackalloc long[2];
        if (Libc.clock_gettime(id, t) < 0) throw Libc.Error();
        return t[0] * 1_000_000_000 + t[1];
    }

    [PyFunction("time($module, /)", Doc = "Return the current time in seconds since the Epoch.")]
    private static double Time() => Clock(ClockRealtime) / 1e9;

    [PyFunction("time_ns($module, /)", Doc = "Return the current time in nanoseconds since the Epoch.")]
    private static long TimeNs() => Clock(ClockRealtime);

    [PyFunction("monotonic($module, /)", Doc = "Monotonic clock, cannot go backward.")]
    private static double Monotonic() => Ticks() / 1e9;

    [PyFunction("monotonic_ns($module, /)", Doc = "Monotonic clock, cannot go backward, as nanoseconds.")]
    private static long MonotonicNs() => Ticks();

    [PyFunction("perf_counter($module, /)", Doc = "Performance counter for benchmarking.")]
    private static double PerfCounter() => Ticks() / 1e9;

    [PyFunction("perf_counter_ns($module, /)", Doc = "Performance counter for benchmarking as nanoseconds.")]
    private static long PerfCounterNs() => Ticks();

    [PyFunction("process_time($module, /)", Doc = "Process time for profiling: sum of the kernel and user-space CPU time.")]
    private static double ProcessTime() => Clock(ClockProcess) / 1e9;

    [PyFunction("process_time_ns($module, /)", Doc = "Process time for profiling as nanoseconds.")]
    private static long ProcessTimeNs() => Clock(ClockProcess);

    [PyFunction("thread_time($module, /)", Doc = "Thread time for profiling.")]
    private static double ThreadTime() => Clock(ClockThread) / 1e9;

    [PyFunction("thread_time_ns($module, /)", Doc = "Thread time for profiling as nanoseconds.")]
    private static long ThreadTimeNs() => Clock(ClockThread);

    [PyFunction("clock_gettime($module, clk_id, /)", Doc = "Return the time of the specified clock clk_id as a float.")]
    private static double ClockGettime(int clk_id) => Clock(clk_id) / 1e9;

    [PyFunction("clock_gettime_ns($module, clk_id, /)", Doc = "Return the time of the specified clock clk_id as nanoseconds (int).")]
    private static long ClockGettimeNs(int clk_id) => Clock(clk_id);

    [PyFunction("clock_getres($module, clk_id, /)", Doc = "Return the resolution of the specified clock clk_id.")]
    private static double ClockGetres(int clk_id) => 1e-9;

    [PyFunction("get_clock_info($module, name, /)", Doc = "Get information of the specified clock.")]
    private static Value GetClockInfo(string name)
    {
        var (source, monotonic, adjustable) = name switch
        {
            "time" => ("clock_gettime(CLOCK_REALTIME)", false, true),
            "monotonic" or "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", true, false),
            "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false),
            "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false),
            _ => throw PyErr.ValueError("unknown clock"),
        };
        var d = new PyDict();
        d.SetStr("implementation", Value.Str(source));
        d.SetStr("monotonic", monotonic);
        d.SetStr("adjustable", adjustable);
        d.SetStr("resolution", 1e-9);
        return Value.Of(new PySimpleNamespace(d));
    }

    [PyFunction("sleep($module, object, /)", Doc = "Delay execution for a given number of seconds.")]
    private static void Sleep(PyThread thread, Value seconds)
    {
        if (!seconds.IsFloat && !seconds.IsInt && seconds.Type.Slots.Index == null && seconds.As<PyFloat>() is null) throw PyErr.TypeError($"'{seconds.Type.Name}' object cannot be interpreted as an integer or float");
        var s = ConvertOps.ToDouble(seconds);
        if (double.IsNaN(s)) throw PyErr.ValueError("Invalid value NaN (not a number)");
        if (s < 0) throw PyErr.ValueError("sleep length must be non-negative");
        if (s > 9223372036) throw PyErr.OverflowError("timestamp too large to convert to C PyTime_t");
        var end = Stopwatch.GetTimestamp() + (long)(s * Stopwatch.Frequency);
        while (true)
        {
            var left = (end - Stopwatch.GetTimestamp()) * 1000.0 / Stopwatch.Frequency;
            using (thread.Blocking())
            {
                if (left > 50) System.Threading.Thread.Sleep(50);
                else if (left > 0) System.Threading.Thread.Sleep(TimeSpan.FromMilliseconds(left));
                else System.Threading.Thread.Yield();
            }
            ThreadModule.CheckSignals(thread);
            if (left <= 50) return;
        }
    }

    // ---- calendar time ----

    private static Value Struct(DateTime t, int dst, string zone, long offset) => Value.Of(StructSeq.Instance(s_structTime,
        [t.Year, t.Month, t.Day, t.Hour, t.Minute, t.Second, ((int)t.DayOfWeek + 6) % 7, t.DayOfYear, dst, Value.Str(zone), offset]));

    private static DateTime Utc(Value seconds)
    {
        double s;
        if (seconds.IsNone || seconds.IsNull) s = Math.Floor(UnixNs() / 1e9);
        else if (ConvertOps.TryInt64(seconds, out var n)) s = n;
        else if (seconds.IsFloat) s = double.IsNaN(seconds.AsDouble) ? throw PyErr.ValueError("Invalid value NaN (not a number)") : Math.Floor(seconds.AsDouble);
        else if (seconds.As<PyInt>() is not null) throw PyErr.OverflowError("timestamp out of range for platform time_t");
        else throw PyErr.TypeError($"'{seconds.Type.Name}' object cannot be interpreted as an integer");
        if (s is < -62135596800 or > 253402300799) throw s is < -9.2e18 or > 9.2e18 ? PyErr.OverflowError("timestamp out of range for platform time_t") : Libc.Error(75);
        return DateTime.UnixEpoch.AddSeconds(s);
    }

    [PyFunction("gmtime(seconds=None, /)", Raw = true, Doc = "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT).")]
    private static Value Gmtime(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Struct(Utc(One(args, "gmtime")), 0, "GMT", 0);

    [PyFunction("localtime(seconds=None, /)", Raw = true, Doc = "Convert seconds since the Epoch to a time tuple expressing local time.")]
    private static Value Localtime(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Local(Utc(One(args, "localtime")));

    private static Value Local(DateTime utc)
    {
        var zone = TimeZoneInfo.Local;
        var offset = zone.GetUtcOffset(utc);
        var dst = zone.IsDaylightSavingTime(utc);
        return Struct(utc + offset, dst ? 1 : 0, ZoneName(zone, dst), (long)offset.TotalSeconds);
    }

    private static Value One(ReadOnlySpan<Value> args, string name) =>
        args.Length > 1 ? throw PyErr.TypeError($"{name} expected at most 1 argument, got {args.Length}") : args.Length == 1 ? args[0] : Value.None;

    private static int[] Fields(Value t, string function)
    {
        if (t.As<PyTuple>() is not { } tuple) throw PyErr.TypeError("Tuple or struct_time argument required");
        if (tuple.Count != 9) throw PyErr.TypeError($"{function}(): illegal time tuple argument");
        var f = new int[9];
        for (var i = 0; i < 9; i++) f[i] = Arg.ToInt(tuple.Items[i]);
        return f;
    }

    [PyFunction("mktime($module, time_tuple, /)", Doc = "Convert a time tuple in local time to seconds since the Epoch.")]
    private static double Mktime(Value t)
    {
        var f = Fields(t, "mktime");
        try
        {
            var local = new DateTime(f[0], 1, 1).AddMonths(f[1] - 1).AddDays(f[2] - 1).AddHours(f[3]).AddMinutes(f[4]).AddSeconds(f[5]);
            var zone = TimeZoneInfo.Local;
            var offset = zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
            if (f[8] == 0 && zone.IsDaylightSavingTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))) offset = zone.BaseUtcOffset;
            return (local - offset - DateTime.UnixEpoch).TotalSeconds;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw PyErr.OverflowError("mktime argument out of range");
        }
    }

    private static readonly string[] s_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] s_longDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] s_longMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static string Asc(int[] f) => string.Create(CultureInfo.InvariantCulture, $"{s_days[f[6]]} {s_months[f[1] - 1]} {f[2],2} {f[3]:00}:{f[4]:00}:{f[5]:00} {f[0]}");

    private static int[] Checked(int[] f)
    {
        if (f[1] == 0) f[1] = 1;
        if (f[2] == 0) f[2] = 1;
        if (f[7] == 0) f[7] = 1;
        if (f[1] is < 1 or > 12) throw PyErr.ValueError("month out of range");
        if (f[2] is < 1 or > 31) throw PyErr.ValueError("day of month out of range");
        if (f[3] is < 0 or > 23) throw PyErr.ValueError("hour out of range");
        if (f[4] is < 0 or > 59) throw PyErr.ValueError("minute out of range");
        if (f[5] is < 0 or > 61) throw PyErr.ValueError("seconds out of range");
        if (f[6] < 0) throw PyErr.ValueError("day of week out of range");
        f[6] %= 7;
        if (f[7] is < 1 or > 366) throw PyErr.ValueError("day of year out of range");
        return f;
    }

    [PyFunction("asctime(tuple=<null>, /)", Raw = true, Doc = "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.")]
    private static Value Asctime(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        Value.Str(Asc(Checked(Fields(args.Length == 0 ? Local(Utc(Value.None)) : args[0], "asctime"))));

    [PyFunction("ctime(seconds=None, /)", Raw = true, Doc = "Convert a time in seconds since the Epoch to a string in local time.")]
    private static Value Ctime(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Value.Str(Asc(Fields(Local(Utc(One(args, "ctime"))), "ctime")));

    [PyFunction("strftime(format[, tuple])", Raw = true, Doc = "Convert a time tuple to a string according to a format specification.")]
    private static Value Strftime(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (args.Length is < 1 or > 2) throw PyErr.TypeError(args.Length == 0 ? "strftime() takes at least 1 argument (0 given)" : $"strftime() takes at most 2 arguments ({args.Length} given)");
        if (args[0].As<PyStr>() is not { } format) throw PyErr.TypeError($"strftime() argument 1 must be str, not {args[0].Type.Name}");
        var tuple = args.Length > 1 ? args[1] : Local(Utc(Value.None));
        var f = Checked(Fields(tuple, "strftime"));
        var (zone, offset) = tuple.Ref is PyStructSeq { All.Length: 11 } s ? (s.All[9].As<PyStr>()?.Text, s.All[10]) : (null, Value.None);
        return Value.Str(Format(format.Text, f, zone ?? ZoneName(TimeZoneInfo.Local, f[8] > 0), offset.IsInt ? offset.Bits : (long)TimeZoneInfo.Local.BaseUtcOffset.TotalSeconds));
    }

    private static string Format(string format, int[] f, string zone, long offset)
    {
        var o = new System.Text.StringBuilder();
        string Two(int n) => n.ToString("00", CultureInfo.InvariantCulture);
        string Space(int n) => n.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        var sundayFirst = (f[6] + 1) % 7;
        int IsoWeek(out int year)
        {
            var date = new DateTime(Math.Clamp(f[0], 1, 9999), 1, 1).AddDays(f[7] - 1);
            year = ISOWeek.GetYear(date);
            return ISOWeek.GetWeekOfYear(date);
        }
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                o.Append(format[i]);
                continue;
            }
            var c = format[++i];
            var plain = c == '-' && i + 1 < format.Length;
            if (plain) c = format[++i];
            var text = c switch
            {
                'a' => s_days[f[6]],
                'A' => s_longDays[f[6]],
                'b' or 'h' => s_months[f[1] - 1],
                'B' => s_longMonths[f[1] - 1],
                'c' => Asc(f),
                'C' => Two(f[0] / 100),
                'd' => Two(f[2]),
                'D' or 'x' => $"{Two(f[1])}/{Two(f[2])}/{Two(f[0] % 100)}",
                'e' => Space(f[2]),
                'F' => $"{f[0].ToString(CultureInfo.InvariantCulture)}-{Two(f[1])}-{Two(f[2])}",
                'g' => Two((IsoWeek(out var y) >= 0 ? y : 0) % 100),
                'G' => (IsoWeek(out var gy) >= 0 ? gy : 0).ToString(CultureInfo.InvariantCulture),
                'H' => Two(f[3]),
                'I' => Two((f[3] + 11) % 12 + 1),
                'j' => f[7].ToString("000", CultureInfo.InvariantCulture),
                'k' => Space(f[3]),
                'l' => Space((f[3] + 11) % 12 + 1),
                'm' => Two(f[1]),
                'M' => Two(f[4]),
                'n' => "\n",
                'p' => f[3] < 12 ? "AM" : "PM",
                'P' => f[3] < 12 ? "am" : "pm",
                'r' => $"{Two((f[3] + 11) % 12 + 1)}:{Two(f[4])}:{Two(f[5])} {(f[3] < 12 ? "AM" : "PM")}",
                'R' => $"{Two(f[3])}:{Two(f[4])}",
                's' => ((long)(new DateTime(f[0], f[1], f[2], f[3], f[4], Math.Min(f[5], 59)) - DateTime.UnixEpoch).TotalSeconds - offset).ToString(CultureInfo.InvariantCulture),
                'S' => Two(f[5]),
                't' => "\t",
                'T' or 'X' => $"{Two(f[3])}:{Two(f[4])}:{Two(f[5])}",
                'u' => (f[6] + 1).ToString(CultureInfo.InvariantCulture),
                'U' => Two((f[7] - 1 + 7 - sundayFirst) / 7),
                'V' => Two(IsoWeek(out _)),
                'w' => sundayFirst.ToString(CultureInfo.InvariantCulture),
                'W' => Two((f[7] - 1 + 7 - f[6]) / 7),
                'y' => Two(((f[0] % 100) + 100) % 100),
                'Y' => f[0].ToString(CultureInfo.InvariantCulture),
                'z' => $"{(offset < 0 ? '-' : '+')}{Two((int)(Math.Abs(offset) / 3600))}{Two((int)(Math.Abs(offset) / 60 % 60))}",
                'Z' => zone,
                '%' => "%",
                _ => "%" + c,
            };
            o.Append(plain ? text.TrimStart('0', ' ') is { Length: > 0 } t ? t : "0" : text);
        }
        return o.ToString();
    }

    [PyFunction("strptime($module, string, format='%a %b %d %H:%M:%S %Y', /)", Raw = true, Doc = "Parse a string to a time tuple according to a format specification.")]
    private static Value Strptime(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) =>
        CallOps.Call(thread, ObjectOps.GetAttr(thread.Engine.Import("_strptime"), "_strptime_time"), args, kwnames);

    [PyFunction("tzset($module, /)", Doc = "Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ'].")]
    private static void Tzset(PyThread thread)
    {
        TimeZoneInfo.ClearCachedData();
        if (thread.Engine.Modules.GetStr("time").As<PyModule>() is { } m) SetZone(m);
    }
}
