namespace Digits.Learning;

/// <summary>The files of the program: its data, beside its binary, and the model that it makes of them.</summary>
public static class DigitFiles
{
    /// <summary>3,823 labelled images to train on.</summary>
    public static string Train => At("train.csv");

    /// <summary>1,797 labelled images, by other writers, to evaluate on.</summary>
    public static string Test => At("test.csv");

    /// <summary>Where the program's tools look for the model, in the working directory.</summary>
    public const string Model = "model.bin";

    private static string At(string name) => Path.Combine(AppContext.BaseDirectory, "data", "optdigits", name);
}
