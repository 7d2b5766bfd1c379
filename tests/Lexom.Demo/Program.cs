using Lexom.Demo.Api;
using Lexom.Demo.Story;

// ./lexom demo [--url http://localhost:8080]: the whole story of one training, against a running system in Development.
var url = args.SkipWhile(a => a != "--url").Skip(1).FirstOrDefault() ?? "http://localhost:8080";
Console.OutputEncoding = System.Text.Encoding.UTF8;
var patience = TimeSpan.FromSeconds(60);
var narrator = new Narrator(Console.Out, colours: !Console.IsOutputRedirected);
try
{
    Console.WriteLine($"L’histoire d’une formation, de la demande au dernier paiement ({url})");
    await new TrainingStory(new Cast(new Uri(url), patience), narrator, patience).PlayAsync();
    Console.WriteLine();
    Console.WriteLine("Tout est juste : chaque montant, chaque date, chaque message.");
    return 0;
}
catch (StoryException problem)
{
    Console.Error.WriteLine();
    Console.Error.WriteLine($"L’histoire s’arrête ici. {problem.Message}");
    return 1;
}
catch (HttpRequestException away)
{
    Console.Error.WriteLine($"{url} ne répond pas ({away.Message}). Le système est-il démarré ? ./lexom up");
    return 2;
}
