using Keyway.Benchmarks.Calls;
using Keyway.Benchmarks.Startup;

switch (args)
{
    case ["startup"]:
        Console.WriteLine(StartupComparison.Run(15));
        return 0;
    case ["startup", var count] when int.TryParse(count, out int processes) && processes > 0:
        Console.WriteLine(StartupComparison.Run(processes));
        return 0;
    case ["names"]:
        Console.WriteLine(NameListing.Run());
        return 0;
    case ["calls"]:
        CallComparison.Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("startup [PROCESSES]   the first call of a registry of 1,000 tools, beside AIFunctionFactory");
        Console.Error.WriteLine("names                 what listing names allocates");
        Console.Error.WriteLine("calls                 time and bytes of a call, beside hand-written code and AIFunctionFactory");
        return 2;
}
