package dk.partsregister.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Everything that a file says anywhere, letters and digits alone, so that no division of words or cells hides anything. */
final class HiddenWords {

    private HiddenWords() {}

    static String of(String format, byte[] file) throws IOException {
        String all = switch (format) {
            case "docx", "xlsx" -> parts(file);
            case "pdf" -> pdf(file);
            default -> new String(file, StandardCharsets.UTF_8);
        };
        return plain(all);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}½]", "");
    }

    /** All parts of a package, with their marks and without them. */
    private static String parts(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        Path kept = Files.createTempFile("skjult", ".zip");
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                all.append(entry.getName())
                        .append('\n')
                        .append(part)
                        .append('\n')
                        .append(part.replaceAll("<[^>]*>", ""))
                        .append('\n');
            }
        } finally {
            Files.delete(kept);
        }
        return all.toString();
    }

    /** The pages, the metadata, and every string of every object: bookmarks, alternative texts, links. */
    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                all.append(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                add(object.getObject(), all);
            }
            add(document.getDocument().getTrailer(), all);
            return all.toString();
        }
    }

    private static void add(@Nullable COSBase object, StringBuilder all) {
        if (object instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                add(array.get(i), all);
            }
        } else if (object instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(value -> add(value, all));
        }
    }
}
