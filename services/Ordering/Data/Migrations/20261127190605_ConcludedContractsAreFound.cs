using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Ordering.Data.Migrations
{
    /// <inheritdoc />
    public partial class ConcludedContractsAreFound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_contracts_status_deposit_not_before",
                schema: "ordering",
                table: "contracts");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_status_id",
                schema: "ordering",
                table: "contracts",
                columns: new[] { "status", "id" });

            // Who is to be invited soon (ORD-1): the model has no words for an index on a part of an object.
            migrationBuilder.Sql("CREATE INDEX ix_contracts_concluded_starts_on ON ordering.contracts (training_starts_on) WHERE status = 'Concluded';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ordering.ix_contracts_concluded_starts_on;");

            migrationBuilder.DropIndex(
                name: "ix_contracts_status_id",
                schema: "ordering",
                table: "contracts");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_status_deposit_not_before",
                schema: "ordering",
                table: "contracts",
                columns: new[] { "status", "deposit_not_before" });
        }
    }
}
