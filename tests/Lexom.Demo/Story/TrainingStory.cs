using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>
/// The whole story of one training, through the gateway's public API alone. Each chapter leaves what the next one needs in the properties; the system tests play the same
/// chapters many times over while services are killed.
/// </summary>
internal sealed partial class TrainingStory(Cast cast, Narrator narrator, TimeSpan within)
{
    public const string Course = "RCL-APPL-03";
    private const string Opco = "atlas";
    private const decimal GrantedExclVat = 1_200m;
    private const int Participants = 3;

    public Guid SessionId { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public Guid ProposalId { get; private set; }

    public Guid ContractId { get; private set; }

    public Guid FundingFileId { get; private set; }

    public decimal TotalInclVat { get; private set; }

    public decimal Deposit { get; private set; }

    public decimal OpcoShare { get; private set; }

    public Guid CustomerId { get; private set; }

    /// <summary>An address that exists in this story alone: a test can look where it turns up.</summary>
    public string ParticipantEmail { get; private set; } = "";

    public async Task PlayAsync()
    {
        await FindAndProposeAsync();
        await AcceptAsync();
        await ConcludeAsync();
        await FundAsync();
        await DeliverAsync();
        await LapseAsync();
        await PayLateAsync();
        await AnswerThePersonAsync();
        await CheckTheBooksAsync();
    }

    public async Task FindAndProposeAsync()
    {
        narrator.Today = await cast.Clock.TodayAsync();
        narrator.Chapter("1. Un portail partenaire trouve la formation et une session qui a de la place");
        await FindSessionAsync();
        narrator.Chapter("2. Il demande une proposition pour une entreprise et trois stagiaires, avec un financement OPCO");
        await ProposeAsync();
    }

    private static void Check(bool holds, string claim)
    {
        if (!holds)
        {
            throw new StoryException($"This does not hold: {claim}");
        }
    }

    private static string Euros(decimal amount) => Narrator.Euros(amount);
}
