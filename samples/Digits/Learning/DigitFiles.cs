namespace Digits.Learning;

/// <summary>The data files that come with the program, beside its binary.</summary>
public static class DigitFiles
{
    /// <summary>3,823 labelled images to train on.</summary>
    public static string Train => At("train.csv");

    /// <summary>1,797 labelled images, by other writers, to evaluate on.</summary>
    public static string Test => At("test.csv");

    private static string At(string name) => Path.Combine(AppContext.BaseDirectory, "data", "optdigits", name);
}
