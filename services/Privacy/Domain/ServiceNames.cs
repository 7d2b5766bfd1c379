namespace Lexom.Privacy.Domain;

/// <summary>The services that hold personal data: a request is answered when every one of them has answered (CGV-5.5-d).</summary>
public static class ServiceNames
{
    // Privacy's own rows are personal data too; it answers for them itself when the request starts.
    public const string Own = "privacy";

    private static readonly (string Name, string Label)[] All =
    [
        ("ordering", "Commandes : clients, stagiaires, propositions et contrats"),
        ("catalog", "Catalogue : formations, sessions et formateurs"),
        ("billing", "Facturation et comptabilité"),
        ("funding", "Prises en charge par les OPCO"),
        ("identity", "Comptes et accès"),
        (Own, "Données personnelles : demandes et registre"),
    ];

    public static IReadOnlyList<string> Every { get; } = [.. All.Select(s => s.Name)];

    public static string Label(string service) => All.Where(s => s.Name == service).Select(s => s.Label).SingleOrDefault() ?? service;
}
