using Digits;
using Digits.Learning;
using Keyway;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The model is made when it is first needed: `train` runs before there is one.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddKeyway(DigitsPlugin.Registry, options => options.ConfigureContext(context => context
    .WithLogger(new RunLogger(new RunLoggerOptions { Sinks = [new ConsoleSink(Console.Error)] }))
    .WithModel(() => Classifier.Load(DigitFiles.Model))
    .WithExamples(() => new NearestExamples(DigitSet.Load(DigitFiles.Train)))));
using IHost host = builder.Build();

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
var commands = new CommandLine(host.Services.GetRequiredService<ToolInvoker>(), Console.Out, Console.Error);
return await commands.RunAsync(args, cancellation.Token);
