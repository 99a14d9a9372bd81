using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Digits.Tests;

/// <summary>What somebody sees at 80 columns and 24 lines, kept as it was when it was last looked at.</summary>
public sealed class ScreenTests : IDisposable
{
    private readonly DigitsProcess _digits = new();

    public void Dispose() => _digits.Dispose();

    [TerminalFact]
    public async Task TrainingUnderWay_AndCancelled()
    {
        await using Terminal terminal = await Terminal.OpenAsync(_digits.Folder);
        await terminal.TypeAsync("clear; digits run train --epochs 500 --hidden-units 32");
        string underWay = await terminal.WaitAsync(screen => Regex.IsMatch(screen, @"[1-9][0-9]*/500  .* left\n +loss"));
        await terminal.PressAsync("C-c");
        string cancelled = await terminal.WaitAsync(screen => screen.Contains("--resume", StringComparison.Ordinal) && screen.TrimEnd().EndsWith('$'));

        Baseline.Verify(Counts(Terminal.Steady(underWay)), "txt", "UnderWay");
        Baseline.Verify(Counts(Terminal.Steady(cancelled)), "txt", "Cancelled");
    }

    [TerminalFact]
    public async Task TrainingThatIsDone_ItsRuns_AndItsHelp()
    {
        await using Terminal terminal = await Terminal.OpenAsync(_digits.Folder);

        Verify(await terminal.RunAsync("digits run train --epochs 2 --hidden-units 16"), "Done");
        Verify(await terminal.RunAsync("digits runs list"), "RunsList");
        Verify(await terminal.RunAsync("digits runs show last"), "RunsShow");
        Verify(await terminal.RunAsync("digits run train --help | head -n 22"), "Help");
        Verify(await terminal.RunAsync("digits list"), "List");

        static void Verify(string screen, string name) => Baseline.Verify(Terminal.Steady(screen), "txt", name);
    }

    [TerminalFact]
    public async Task WhatGoesWrong()
    {
        await using Terminal terminal = await Terminal.OpenAsync(_digits.Folder);

        Verify(await terminal.RunAsync("digits run train --epochs 2 --data nowhere.csv"), "FailingRun");
        Verify(await terminal.RunAsync("digits run train --epochs 0 --learning-rate fast"), "BadArguments");
        Verify(await terminal.RunAsync("digits run train --epoch 3"), "UnknownOption");
        Verify(await terminal.RunAsync("digits call describe_model"), "NoModel");

        void Verify(string screen, string name) => Baseline.Verify(Terminal.Steady(screen).Replace(_digits.Folder, "FOLDER", StringComparison.Ordinal), "txt", name);
    }

    // How far it is when it is looked at differs.
    private static string Counts(string screen) => Regex.Replace(Regex.Replace(screen, @" +[0-9.]+%  [0-9]+/500", "  12.3%  45/500"), "0:00 left", "0:00 left");
}
