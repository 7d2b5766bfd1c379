namespace Lexom.Funding.Sandbox;

/// <summary>What the page of examples says before them.</summary>
internal static class ExampleTexts
{
    public const string French = """
        # Échanger avec Lexom : exemples pour les intégrateurs des OPCO

        Un message est du JSON, signé selon Standard Webhooks 1.0 : `webhook-signature` porte sur `webhook-id`, un point, `webhook-timestamp`, un point et les octets du corps. Ed25519 (`v1a`) est préféré, HMAC-SHA256 (`v1`) accepté ; l’horodatage s’écarte d’au plus cinq minutes de l’heure.

        Le bac à sable, `POST /opco/v1/sandbox/messages`, applique les mêmes contrôles que `POST /opco/v1/messages` et donne les mêmes réponses, sans effet sur un dossier réel. Il n’accepte que les clés de test ; demandez à LEXOM d’y inscrire la vôtre. Le secret des exemples est public : il ne sert qu’à vérifier votre calcul.

        Dossiers de test (3 participants, 3 000 € HT, TVA à 20 %) : `TEST-1` annoncé, `TEST-2` accepté avec subrogation et réalisé, `TEST-3` refusé car demandé trop tard, `TEST-4` clos. `DELETE /opco/v1/sandbox/messages` remet tout à l’état initial. Un même `webhook-id` n’a d’effet qu’une fois.

        """;

    public const string English = """
        # Talking to Lexom: examples for OPCO integrators

        A message is JSON signed as Standard Webhooks 1.0 says: `webhook-signature` covers `webhook-id`, a dot, `webhook-timestamp`, a dot and the bytes of the body. Ed25519 (`v1a`) is preferred, HMAC-SHA256 (`v1`) accepted; the timestamp is at most five minutes off.

        The sandbox, `POST /opco/v1/sandbox/messages`, makes the same checks as `POST /opco/v1/messages` and gives the same answers, without effect on a real file. It takes test keys only; ask LEXOM to register yours. The secret of the examples is public: it serves for checking your computation alone.

        Test files (3 participants, EUR 3,000 excl. VAT, VAT at 20 %): `TEST-1` announced, `TEST-2` accepted with subrogation and delivered, `TEST-3` refused because requested too late, `TEST-4` closed. `DELETE /opco/v1/sandbox/messages` puts everything back as it was. One `webhook-id` has one effect.

        """;
}
