namespace Lexom.Privacy.Domain;

/// <summary>What a retention run did or would do, in the words the DPO reads.</summary>
public static class RetentionReport
{
    public static string Code(RetentionReason reason) => reason == RetentionReason.HoldReleased ? "hold-released" : "relationship-over";

    public static string Label(RetentionReason reason) => reason == RetentionReason.HoldReleased
        ? "Le motif de conservation a pris fin."
        : "Cinq ans se sont écoulés depuis la fin de la relation (CGV 5.5).";

    public static string Of(RetentionRun run)
    {
        if (run.DoneAt is null)
        {
            return "Les services n’ont pas encore tous répondu.";
        }

        var persons = run.Findings.Select(f => f.SubjectId).Distinct().Count();
        return (run.DryRun, persons) switch
        {
            (_, 0) => $"Au {French.Day(run.On)}, aucune donnée n’est à effacer.",
            (true, _) => $"Simulation au {French.Day(run.On)} : les données de {French.Number(persons)} personne(s) seraient effacées ; rien ne l’a été.",
            _ => $"Le {French.Day(run.On)}, l’effacement des données de {French.Number(persons)} personne(s) a été demandé à tous les services.",
        };
    }
}
