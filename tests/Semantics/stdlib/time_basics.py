import time
print(time.gmtime(0), time.gmtime(1e9)[:6], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.strftime("%a %b %j %U %w %y %p %I %%", time.gmtime(1709211909)), time.asctime(time.gmtime(0)), time.strptime("2024-02-29 13:05", "%Y-%m-%d %H:%M")[:6], time.strptime("Thu Feb 29 2024", "%a %b %d %Y").tm_yday, time.mktime(time.gmtime(0)) == time.timezone if time.daylight == 0 else True, time.struct_time(range(9)).tm_mon, time.strptime("12", "%S").tm_sec)
a = time.monotonic(); b = time.monotonic()
print(b >= a, time.time() > 1.6e9, time.perf_counter() >= 0, time.process_time() >= 0, isinstance(time.time_ns(), int), isinstance(time.monotonic_ns(), int), time.sleep(0), time.sleep(0.001) is None, type(time.get_clock_info("monotonic").resolution).__name__, time.get_clock_info("monotonic").monotonic, time.thread_time() >= 0, len(time.localtime()), time.localtime().tm_year >= 2024)
t0 = time.perf_counter()
time.sleep(0.02)
print(time.perf_counter() - t0 >= 0.019)
for f in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.sleep(), lambda: time.sleep(float("nan")), lambda: time.gmtime("x"), lambda: time.gmtime(1e20), lambda: time.strftime(5), lambda: time.strftime("%Y", (1, 2)), lambda: time.strptime("x", "%Y"), lambda: time.strptime("2024 x", "%Y"), lambda: time.strptime("2024", "%Q"), lambda: time.mktime((1,)), lambda: time.asctime(5), lambda: time.get_clock_info("nope"), lambda: time.strptime("31 Feb 2024", "%d %b %Y"), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.struct_time("abc")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import calendar
print(calendar.timegm((1970, 1, 2, 0, 0, 0)), calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29), calendar.month_name[2], list(calendar.day_abbr), calendar.monthcalendar(2024, 2), calendar.month(2024, 2), calendar.TextCalendar(6).formatweekheader(3), [d for d in calendar.Calendar().itermonthdays(2024, 2)][:6], calendar.FEBRUARY, repr(calendar.MONDAY), calendar.nextmonth(2024, 12) if hasattr(calendar, "nextmonth") else "", len(calendar.calendar(2024).splitlines()))
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.weekday(2024, 2, 30)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
