package dk.partsregister.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and nothing else, skips a byte order mark, and stops at a size: files may grow while they are read. */
final class Utf8Reader extends FilterReader {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private long left;

    Utf8Reader(InputStream bytes, long mostCharacters) throws IOException {
        super(withoutByteOrderMark(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
        left = mostCharacters;
    }

    private static Reader withoutByteOrderMark(Reader reader) throws IOException {
        PushbackReader pushback = new PushbackReader(reader, 1);
        try {
            int first = pushback.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                pushback.unread(first);
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        }
        return pushback;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new ImportRefused("Filen er for stor.");
            }
            return count;
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        }
    }

    private static ImportRefused notUtf8(CharacterCodingException cause) {
        return new ImportRefused("Filen er ikke skrevet i tegnsættet UTF-8.", cause);
    }
}
