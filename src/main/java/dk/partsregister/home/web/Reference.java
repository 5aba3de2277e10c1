package dk.partsregister.home.web;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** References that people can read out over the telephone: no letters that look or sound alike. */
final class Reference {

    private static final String LETTERS = "ABCDEFHKLPRSTX23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
