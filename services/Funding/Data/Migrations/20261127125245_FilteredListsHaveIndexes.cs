using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class FilteredListsHaveIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_files_opco_id",
                schema: "funding",
                table: "files",
                columns: new[] { "opco", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_status_id",
                schema: "funding",
                table: "files",
                columns: new[] { "status", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_files_opco_id",
                schema: "funding",
                table: "files");

            migrationBuilder.DropIndex(
                name: "ix_files_status_id",
                schema: "funding",
                table: "files");
        }
    }
}
