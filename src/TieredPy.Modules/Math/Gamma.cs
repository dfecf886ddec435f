namespace TieredPy.Modules;

/// <summary>
/// The gamma function and the logarithm of its absolute value by Lanczos' approximation, with the coefficients of the Boost library for
/// 13 terms and g = 6.0246…: C libraries differ from each other in these two, CPython has them by the same approximation.
/// </summary>
internal static class Gamma
{
    private const double G = 6.024680040776729583740234375, GMinusHalf = 5.524680040776729583740234375;

    private static readonly double[] s_numerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] s_denominator =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    /// <summary>Gamma of a finite x that is no integer below 24; infinite when out of range.</summary>
    public static double Of(double x)
    {
        var size = Math.Abs(x);
        if (size < 1e-20) return 1 / x;
        if (size > 200) return x < 0 ? 0 / SinPi(x) : double.PositiveInfinity;
        var y = size + GMinusHalf;
        // what rounding took from y
        var lost = size > GMinusHalf ? y - size - GMinusHalf : y - GMinusHalf - size;
        lost = lost * G / y;
        if (x < 0)
        {
            var r = -Math.PI / SinPi(size) / size * Math.Exp(y) / Sum(size);
            r -= lost * r;
            if (size < 140) return r / Math.Pow(y, size - 0.5);
            var half = Math.Pow(y, (size / 2) - 0.25);
            return r / half / half;
        }
        var positive = Sum(size) / Math.Exp(y);
        positive += lost * positive;
        if (size < 140) return positive * Math.Pow(y, size - 0.5);
        var root = Math.Pow(y, (size / 2) - 0.25);
        return positive * root * root;
    }

    /// <summary>log |Gamma(x)| of a finite x that is neither zero nor a negative integer.</summary>
    public static double LogOf(double x)
    {
        if (x == Math.Floor(x) && x <= 2) return 0;
        var size = Math.Abs(x);
        if (size < 1e-20) return -Math.Log(size);
        var r = Math.Log(Sum(size)) - G;
        r += (size - 0.5) * (Math.Log(size + G - 0.5) - 1);
        // by reflection
        return x < 0 ? 1.144729885849400174143427351353058711647 - Math.Log(Math.Abs(SinPi(size))) - Math.Log(size) - r : r;
    }

    private static double Sum(double x)
    {
        double a = 0, b = 0;
        if (x < 5)
        {
            for (var i = s_numerator.Length - 1; i >= 0; i--)
            {
                a = (a * x) + s_numerator[i];
                b = (b * x) + s_denominator[i];
            }
        }
        else
        {
            // in 1/x: the powers of x would overflow
            for (var i = 0; i < s_numerator.Length; i++)
            {
                a = (a / x) + s_numerator[i];
                b = (b / x) + s_denominator[i];
            }
        }
        return a / b;
    }

    /// <summary>sin(pi x) without the error of pi times a large x.</summary>
    private static double SinPi(double x)
    {
        var y = Math.Abs(x) % 2;
        var r = (int)Math.Round(2 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * r;
    }
}
