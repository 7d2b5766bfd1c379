using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class InvoicesToOpcosAreFound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_payer_id",
                schema: "billing",
                table: "invoices");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_opco",
                schema: "billing",
                table: "invoices",
                column: "id",
                filter: "payer = 'Opco'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_opco",
                schema: "billing",
                table: "invoices");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_payer_id",
                schema: "billing",
                table: "invoices",
                columns: new[] { "payer", "id" });
        }
    }
}
