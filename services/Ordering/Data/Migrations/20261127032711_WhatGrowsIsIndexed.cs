using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Ordering.Data.Migrations
{
    /// <inheritdoc />
    public partial class WhatGrowsIsIndexed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_contracts_partner_id_id",
                schema: "ordering",
                table: "contracts",
                columns: new[] { "partner_id", "id" });

            // The model has no words for indexes on expressions and on parts of an object.
            migrationBuilder.Sql("""
                CREATE INDEX ix_customers_contact_email_lower ON ordering.customers (lower(contact_email));
                CREATE INDEX ix_customers_decision_maker_email_lower ON ordering.customers (lower(decision_maker_email)) WHERE decision_maker_email IS NOT NULL;
                CREATE INDEX ix_participants_person_email_lower ON ordering.participants (lower(person_email));
                CREATE INDEX ix_sessions_trainer_email_lower ON ordering.sessions (lower(trainer_email)) WHERE trainer_email IS NOT NULL;
                CREATE INDEX ix_customers_name_trgm ON ordering.customers USING gin (name public.gin_trgm_ops);
                CREATE INDEX ix_contracts_session_id_id ON ordering.contracts (session_id, id);
                CREATE INDEX ix_contracts_suspended ON ordering.contracts (id) WHERE cardinality(suspensions) > 0;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP INDEX ordering.ix_customers_contact_email_lower, ordering.ix_customers_decision_maker_email_lower, ordering.ix_participants_person_email_lower,
                  ordering.ix_sessions_trainer_email_lower, ordering.ix_customers_name_trgm, ordering.ix_contracts_session_id_id, ordering.ix_contracts_suspended;
                """);

            migrationBuilder.DropIndex(
                name: "ix_contracts_partner_id_id",
                schema: "ordering",
                table: "contracts");
        }
    }
}
