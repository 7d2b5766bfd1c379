using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class IndexesHaveTheirNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ix_registrations_session_id",
                schema: "catalog",
                table: "registrations",
                newName: "ix_registrations_waiting");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ix_registrations_waiting",
                schema: "catalog",
                table: "registrations",
                newName: "ix_registrations_session_id");
        }
    }
}
