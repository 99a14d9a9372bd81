namespace Digits.Learning;

/// <summary>What every image is: 8x8 ink values, row by row from the top left, and one of ten digits.</summary>
public static class DigitImage
{
    /// <summary>Rows in an image, and pixels in a row.</summary>
    public const int Side = 8;

    /// <summary>Ink values in an image.</summary>
    public const int PixelCount = Side * Side;

    /// <summary>The most ink a pixel can hold; the least is 0.</summary>
    public const int MaxInk = 16;

    /// <summary>The classes, digits 0 to 9.</summary>
    public const int ClassCount = 10;

    /// <summary>Throws unless the values are an image: 64 of them, each from 0 to 16.</summary>
    /// <param name="pixels">Ink values to check.</param>
    /// <exception cref="ArgumentException">There aren't 64 values, or one of them is no ink value.</exception>
    public static void Check(ReadOnlySpan<int> pixels)
    {
        if (pixels.Length != PixelCount)
        {
            throw new ArgumentException($"An image has {PixelCount} pixels, got {pixels.Length}.", nameof(pixels));
        }

        for (int i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] is < 0 or > MaxInk)
            {
                throw new ArgumentException(
                    $"Pixel {i} must be from 0 to {MaxInk}, got {pixels[i]}.", nameof(pixels));
            }
        }
    }

    /// <summary>Scales ink values to what the network reads.</summary>
    /// <param name="pixels">64 ink values, 0 to 16.</param>
    /// <returns>64 values, 0 to 1.</returns>
    public static double[] Scale(ReadOnlySpan<int> pixels)
    {
        double[] scaled = new double[pixels.Length];
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = pixels[i] / (double)MaxInk;
        }

        return scaled;
    }
}
