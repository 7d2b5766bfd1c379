using System.IO.Compression;
using System.Text;
using Lexom.Billing.Domain;

namespace Lexom.Billing.Documents;

/// <summary>
/// All issued documents in one archive that proves itself without us (BIL-4). Each file under <c>chaine/</c> is exactly the text that was hashed, so that any
/// SHA-256 tool checks it; its second line is the hash of the file before.
/// </summary>
public static class IntegrityBundle
{
    public const string Checker =
        """
        #!/bin/sh
        # Vérifie les documents de cette archive, sans le logiciel qui les a émis : sh verifier.sh
        cd "$(dirname "$0")" || exit 2
        sha256sum --check --quiet SHA256SUMS || { echo "ROMPU : un document ne correspond pas à son empreinte."; exit 1; }
        previous=0000000000000000000000000000000000000000000000000000000000000000
        count=0
        while read -r hash file; do
          count=$((count + 1))
          [ "$(sed -n 2p "$file")" = "$previous" ] || { echo "ROMPU : $file ne suit pas le document précédent."; exit 1; }
          previous=$hash
        done < SHA256SUMS
        [ "$previous" = "$(cat DERNIERE-EMPREINTE)" ] || { echo "ROMPU : des documents manquent à la fin."; exit 1; }
        echo "INTACT : $count documents, dernière empreinte $previous"
        """;

    private const string ReadMe =
        """
        Documents de facturation et leur chaîne d’empreintes
        ====================================================

        chaine/000001.txt ...   le texte exact de chaque document : ligne 1, l’algorithme ; ligne 2, l’empreinte SHA-256 du document précédent ; puis son contenu en JSON
        SHA256SUMS              l’empreinte SHA-256 de chacun de ces fichiers, dans l’ordre d’émission
        DERNIERE-EMPREINTE      l’empreinte du dernier document
        documents.csv           rang, numéro, date, montant TTC, empreinte
        verifier.sh             vérifie le tout : sh verifier.sh (Linux, macOS, Windows avec Git Bash ou WSL)

        Modifier, retirer ou déplacer un seul document change son empreinte, donc la ligne 2 de tous les suivants. Comparez la dernière empreinte avec celle
        que vous avez notée lors d’un export précédent : elle figure, au même rang, dans documents.csv. L’identité de l’acheteur n’est pas dans ces fichiers :
        seule son empreinte y est, pour que la chaîne reste vérifiable après l’effacement de données personnelles.
        """;

    public static byte[] Write(IReadOnlyList<Invoice> chain)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var document in chain)
            {
                Add(zip, NameOf(document), $"{document.Algorithm}\n{document.PreviousHash}\n{document.Content}");
            }

            Add(zip, "SHA256SUMS", string.Concat(chain.Select(d => $"{d.Hash}  {NameOf(d)}\n")));
            Add(zip, "DERNIERE-EMPREINTE", $"{(chain.Count == 0 ? DocumentChain.Genesis : chain[^1].Hash)}\n");
            Add(zip, "documents.csv", string.Concat(chain.Select(d => $"{d.ChainIndex};{d.Number};{d.IssuedOn:yyyy-MM-dd};{d.InclVat};{d.Hash}\n").Prepend("rang;numéro;date;montant TTC;empreinte\n")));
            Add(zip, "verifier.sh", Checker + "\n");
            Add(zip, "LISEZMOI.txt", ReadMe + "\n");
        }

        return stream.ToArray();
    }

    private static string NameOf(Invoice document) => $"chaine/{document.ChainIndex:000000}.txt";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }
}
