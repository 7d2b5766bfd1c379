using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class AskedOfTheOpco : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "invoiced_incl_vat",
                schema: "funding",
                table: "files",
                type: "numeric(14,2)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "payment_months",
                schema: "funding",
                table: "files",
                type: "integer",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "invoiced_incl_vat",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "payment_months",
                schema: "funding",
                table: "files");
        }
    }
}
