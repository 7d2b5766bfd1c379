using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class PayerShares : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "vat_on_debits",
                schema: "billing",
                table: "receivables",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "deposit_forfeited_rule_id",
                schema: "billing",
                table: "contract_accounts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moved_to",
                schema: "billing",
                table: "contract_accounts",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "price_due_rule_id",
                schema: "billing",
                table: "contract_accounts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "payer_shares",
                schema: "billing",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payer_shares", x => new { x.contract_id, x.funding_file_id });
                });

            migrationBuilder.Sql(Safeguards.Rights);
            migrationBuilder.Sql(Safeguards.Conservation);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payer_shares",
                schema: "billing");

            migrationBuilder.DropColumn(
                name: "vat_on_debits",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropColumn(
                name: "deposit_forfeited_rule_id",
                schema: "billing",
                table: "contract_accounts");

            migrationBuilder.DropColumn(
                name: "moved_to",
                schema: "billing",
                table: "contract_accounts");

            migrationBuilder.DropColumn(
                name: "price_due_rule_id",
                schema: "billing",
                table: "contract_accounts");
        }
    }
}
