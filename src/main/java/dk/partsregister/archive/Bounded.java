package dk.partsregister.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;

/** What a file in an archive holds, as long as it is no more than what was written so small can be: a file that swells is made to hurt. */
final class Bounded extends FilterInputStream {

    private static final long ALWAYS_FINE = 10_000_000;

    /** Rows that are much alike may come to a hundred or two; nothing but blanks to a thousand, which is as much as can be. */
    private static final long MOST_TIMES = 900;

    private final String name;
    private long left;

    Bounded(InputStream in, ZipEntry entry) {
        super(in);
        this.name = entry.getName();
        this.left = Math.max(ALWAYS_FINE, MOST_TIMES * entry.getCompressedSize());
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new ArchiveRefused("Arkivet er ikke lavet af Partsregister: " + name
                    + " fylder langt mere udpakket, end det giver sig ud for.");
        }
    }
}
