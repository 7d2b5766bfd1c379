using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Privacy.Data.Migrations
{
    /// <inheritdoc />
    public partial class ConsentsBySubject : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_consents_subject_id",
                schema: "privacy",
                table: "consents",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_consents_subject_id",
                schema: "privacy",
                table: "consents");
        }
    }
}
