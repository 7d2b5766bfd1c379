using Lexom.Bench;
using Lexom.Bench.Reporting;
using Lexom.Bench.Rows;
using Lexom.Bench.Running;

if (args is [BareEndpoint.Verb, var port, var file])
{
    return await BareEndpoint.ServeAsync(port, file);
}

BenchOptions options;
try
{
    options = BenchOptions.Read(args);
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

var report = await AllRows.RunAsync(options);
Console.WriteLine();
Console.WriteLine(ScreenTable.Of(report));
return report.Rows.All(r => r.Verdicts.All(v => v.Met)) ? 0 : 1;
