using Lexom.Catalog.Domain;
using Lexom.Kernel;

namespace Lexom.Catalog.Data;

/// <summary>The catalogue sheet that comes with the terms of sale, word for word; prices, hours and the maximum of participants are examples, the sheet names none.</summary>
internal static class SeedSheet
{
    public static CourseSheet WrittenCustomerRelations { get; } = new(
        Title: "La Relation Client par écrit - emails et courriers",
        Domain: "Relation client - Centre d’appels",
        IsTraining: true,
        DurationDays: 2,
        DurationHours: 14m,
        Objectives: ["Choisir le bon courrier écrit", "Rédiger un courrier personnalisé", "Employer un ton aimable"],
        Programme:
        [
            new("Choisir entre les différents courriers", ["Choisir un type de courrier", "Règles de la Relation Client dans les écrits"]),
            new("Traiter les courriers client",
            [
                "Un double enjeu (commercial et relationnel)", "Les éléments clefs : répondre et rassurer", "Savoir être rassurant",
            ]),
            new("Traiter les e-mails clients", ["La gestion des destinataires", "Les bases d’un e-mail productif"]),
            new("Gérer la méthodologie de l’écrit",
            [
                "Analyser la situation", "Préparer son message",
                "Mettre en forme le courrier en prenant soin de choisir le bon ton et le vocabulaire", "Écrire de façon explicite", "Lister les différents types de réponses",
            ]),
            new("Renforcer la relation client",
            [
                "Tourner positivement ses phrases même en cas de refus", "Bien répondre à une réclamation", "Enjeu : fidélisation",
            ]),
        ],
        Prerequisites: "Aucune connaissance préalable n’est requise pour suivre cette formation",
        Audience: "Toute personne travaillant ou souhaitant travailler au sein d’un service relation client",
        TeachingMethods:
        [
            "Nos formateurs basent leur animation sur des techniques de pédagogie active, et si nécessaire sur des méthodes ludopédagogiques. Afin de renforcer l’apprentissage et d’optimiser une application pratique sur le terrain, les apprenants bénéficient d’exercices, cas concrets conçus par des professionnels de terrain, jeux de rôles, quizz, tests, adaptés au programme de formation.",
        ],
        EvaluationMethods:
        [
            "Une évaluation à chaud est effectuée en fin de formation par des tests permettant de valider la compréhension et l’intégration de la thématique par les apprenants ; une évaluation à froid peut être proposée quelques mois après la formation afin de valider l’appropriation des méthodes et les changements obtenus à la suite de la formation.",
            "Une attestation de formation reprenant l’ensemble des objectifs pédagogiques sera délivrée à chaque participant à l’issue de la formation.",
        ],
        InterPrice: Money.Euros(690m),
        IntraPrice: Money.Euros(1_890m),
        VatRegime: VatRegime.Standard,
        MaximumParticipants: 10,
        Formacodes: ["34076"]);
}
