using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>Texts of the e-mails that carry a personal link.</summary>
internal static partial class Mails
{
    public static string ToSign(string address) =>
        "\n\n" + $"""
        Vous pouvez aussi lire la proposition et la signer en ligne sur votre lien personnel, à ne pas transmettre :
        {address}
        """;

    public static string Convocation(Contract c, string address) =>
        $"""
        Bonjour,

        Vous êtes inscrit à la formation « {c.Training.CourseTitle} » (réf. {c.Training.CourseReference}), {French.Days(c.Training.StartsOn, c.Training.EndsOn)}, {c.Training.Place}.
        Votre convocation et l’émargement de chaque demi-journée sont sur votre lien personnel, à ne pas transmettre :
        {address}
        """ + Closing;

    public static string LaterEvaluation(Contract c, string address) =>
        $"""
        Bonjour,

        Vous avez suivi la formation « {c.Training.CourseTitle} », {French.Days(c.Training.StartsOn, c.Training.EndsOn)}. Quelques mois après, qu’en reste-t-il dans votre travail ?
        Deux minutes suffisent pour nous le dire, sur votre lien personnel :
        {address}
        """ + Closing;

    public static string ToTrainer(DateOnly startsOn, DateOnly endsOn, string place, string address) =>
        $"""
        Bonjour,

        Vous animez la session qui a lieu {French.Days(startsOn, endsOn)}, {place}. Certifiez les présences à chaque demi-journée sur votre lien personnel, à ne pas transmettre :
        {address}
        """ + Closing;
}
