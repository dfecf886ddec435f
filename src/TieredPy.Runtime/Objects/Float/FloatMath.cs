namespace TieredPy.Runtime;

/// <summary>Functions of doubles that must give the same digits everywhere.</summary>
public static class FloatMath
{
    private const double Big = 6.7039039649712985e153, Tiny = 1.6796147843609345e-138, Negligible = 5.551115123125783e-17;

    // a power of two
    private static readonly double s_scale = Math.ScaleB(1, -600);

    /// <summary>
    /// The square root of x² + y², to less than one unit in the last place and without overflow on the way: the corrected method
    /// of C. F. Borges, "An Improved Algorithm for hypot(a,b)" (2019), which C libraries have too (.NET's own is less exact).
    /// </summary>
    public static double Hypot(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y)) return double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : x + y;
        x = Math.Abs(x);
        y = Math.Abs(y);
        double a = Math.Max(x, y), b = Math.Min(x, y);
        if (a > Big) return b <= a * Negligible ? a + b : Corrected(a * s_scale, b * s_scale) / s_scale;
        if (b < Tiny) return a >= b / Negligible ? a + b : Corrected(a / s_scale, b / s_scale) * s_scale;
        return b <= a * Negligible ? a + b : Corrected(a, b);
    }

    private static double Corrected(double a, double b)
    {
        var h = Math.Sqrt((a * a) + (b * b));
        double error;
        if (h <= 2 * b)
        {
            var d = h - b;
            error = (a * ((2 * d) - a)) + ((d - (2 * (a - b))) * d);
        }
        else
        {
            var d = h - a;
            error = (2 * d * (a - (2 * b))) + ((((4 * d) - b) * b) + (d * d));
        }
        return h - (error / (2 * h));
    }
}
