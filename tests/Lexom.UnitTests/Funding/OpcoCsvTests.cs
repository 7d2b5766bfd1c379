using System.Text;
using Lexom.Funding.Uploads;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Funding;

public class OpcoCsvTests
{
    [Theory]
    [InlineData(
        "type;file;fileNumber;grantedExclVat;subrogation;decidedOn\nfunding.accepted;NUM-1;NUM-1;1 234,50;oui;31/01/2027\n",
        """{"type":"funding.accepted","timestamp":"2027-01-30T23:00:00Z","data":{"file":"NUM-1","fileNumber":"NUM-1","subrogation":true,"grantedExclVat":{"amount":"1234.50","currency":"EUR"},"decidedOn":"2027-01-31"}}""")]
    [InlineData(
        "TYPE,File,reference,amountInclVat,paidOn,timestamp\r\npayment.reported,NUM-1,VIR-1,1234.50,2027-01-31,2027-01-31T09:00:00Z\r\n",
        """{"type":"payment.reported","timestamp":"2027-01-31T09:00:00Z","data":{"file":"NUM-1","reference":"VIR-1","amountInclVat":{"amount":"1234.50","currency":"EUR"},"paidOn":"2027-01-31"}}""")]
    [InlineData(
        "\uFEFFtype;file;pieces;answerBy;decidedOn;reason\nfunding.more-requested;NUM-1;quote programme;;2027-01-31;\n",
        """{"type":"funding.more-requested","timestamp":"2027-01-30T23:00:00Z","data":{"file":"NUM-1","pieces":["quote","programme"],"decidedOn":"2027-01-31"}}""")]
    [InlineData(
        "type;file;grantedExclVat;participants;perParticipantExclVat;capExclVat;decidedOn\nfunding.reduced;NUM-1;1000;2;500 €;1 000;x\n",
        """{"type":"funding.reduced","timestamp":"1970-01-01T00:00:00Z","data":{"file":"NUM-1","grantedExclVat":{"amount":"1000","currency":"EUR"},"decidedOn":"x","basis":{"participants":2,"perParticipantExclVat":{"amount":"500","currency":"EUR"},"capExclVat":{"amount":"1000","currency":"EUR"}}}}""")]
    public void Writes_a_line_as_the_message_it_stands_for(string csv, string message)
    {
        var line = OpcoCsv.Read(Encoding.UTF8.GetBytes(csv)).Value.ShouldHaveSingleItem();

        Encoding.UTF8.GetString(line.Body).ShouldBe(message);
        line.Number.ShouldBe(2);
    }

    [Fact]
    public void Reads_the_code_page_spreadsheets_write()
    {
        byte[] upload = [.. Encoding.Latin1.GetBytes("type;file;capExclVat\nfunding.reduced;NUM-1;1\u00a0000,00\n")];

        Encoding.UTF8.GetString(OpcoCsv.Read(upload).Value[0].Body).ShouldContain("\"1000.00\"");
    }

    [Theory]
    [InlineData("", "csv-empty", null)]
    [InlineData("type;file\n", "csv-empty", null)]
    [InlineData("type;file;nom\nx;y;z\n", "csv-column", "nom")]
    [InlineData("type;file;File\nx;y;z\n", "csv-column", "file")]
    [InlineData("type;fileNumber\nx;y\n", "csv-column", "file")]
    [InlineData("type;file\nx;y;z\n", "csv-malformed", null)]
    [InlineData("type;file\nx;\"y\n", "csv-malformed", null)]
    public void Refuses_a_file_it_can_not_read(string csv, string code, string? field)
    {
        var error = OpcoCsv.Read(Encoding.UTF8.GetBytes(csv)).Errors.ShouldHaveSingleItem();

        (error.Code, error.Field).ShouldBe((code, field));
    }

    [Fact]
    public void Refuses_more_lines_than_one_transaction_should_hold() =>
        OpcoCsv.Read(Encoding.UTF8.GetBytes("type;file\n" + string.Concat(Enumerable.Repeat("x;y\n", OpcoCsv.MostLines + 1)))).Errors.ShouldHaveSingleItem().Code.ShouldBe("csv-too-long");
}
