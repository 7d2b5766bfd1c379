using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Ordering.Data.Migrations
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "own_clauses",
                schema: "ordering",
                table: "terms_of_sale",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision_maker_email",
                schema: "ordering",
                table: "customers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "decision_maker_first_name",
                schema: "ordering",
                table: "customers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "decision_maker_id",
                schema: "ordering",
                table: "customers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision_maker_last_name",
                schema: "ordering",
                table: "customers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "insured_until",
                schema: "ordering",
                table: "customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "logo_agreed_on",
                schema: "ordering",
                table: "customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "logo_agreement",
                schema: "ordering",
                table: "customers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "logo_revoked_on",
                schema: "ordering",
                table: "customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "siret",
                schema: "ordering",
                table: "customers",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "claims",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    claimed = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    settled = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "complementary_proposals",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    change = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    excl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    vat_rate = table.Column<decimal>(type: "numeric", nullable: false),
                    vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    incl_vat = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complementary_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disputes",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    forum = table.Column<string>(type: "text", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ending = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disputes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "formal_notices",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presented_on = table.Column<DateOnly>(type: "date", nullable: false),
                    breach = table.Column<string>(type: "text", nullable: false),
                    answer_until = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_formal_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "insurance_certificates",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insurance_certificates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalties",
                schema: "ordering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hired = table.Column<string>(type: "text", nullable: false),
                    hired_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    claimed_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms_texts",
                schema: "ordering",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms_texts", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "withdrawals",
                schema: "ordering",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawals", x => x.contract_id);
                });

            migrationBuilder.UpdateData(
                schema: "ordering",
                table: "terms_of_sale",
                keyColumn: "version",
                keyValue: 1,
                column: "own_clauses",
                value: null);

            migrationBuilder.CreateIndex(
                name: "ix_customers_decision_maker_id",
                schema: "ordering",
                table: "customers",
                column: "decision_maker_id");

            migrationBuilder.CreateIndex(
                name: "ix_claims_contract_id",
                schema: "ordering",
                table: "claims",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_complementary_proposals_contract_id",
                schema: "ordering",
                table: "complementary_proposals",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_complementary_proposals_number",
                schema: "ordering",
                table: "complementary_proposals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complementary_proposals_status_valid_until",
                schema: "ordering",
                table: "complementary_proposals",
                columns: new[] { "status", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ix_disputes_contract_id",
                schema: "ordering",
                table: "disputes",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_formal_notices_contract_id",
                schema: "ordering",
                table: "formal_notices",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_insurance_certificates_customer_id",
                schema: "ordering",
                table: "insurance_certificates",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_penalties_contract_id",
                schema: "ordering",
                table: "penalties",
                column: "contract_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claims",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "complementary_proposals",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "disputes",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "formal_notices",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "insurance_certificates",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "penalties",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "terms_texts",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "withdrawals",
                schema: "ordering");

            migrationBuilder.DropIndex(
                name: "ix_customers_decision_maker_id",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "own_clauses",
                schema: "ordering",
                table: "terms_of_sale");

            migrationBuilder.DropColumn(
                name: "decision_maker_email",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "decision_maker_first_name",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "decision_maker_id",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "decision_maker_last_name",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "insured_until",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "logo_agreed_on",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "logo_agreement",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "logo_revoked_on",
                schema: "ordering",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "siret",
                schema: "ordering",
                table: "customers");
        }
    }
}
