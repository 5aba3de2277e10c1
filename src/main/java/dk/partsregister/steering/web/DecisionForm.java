package dk.partsregister.steering.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed.
 *
 * @param projekt number of the project
 * @param om name of a matter
 * @param emne more about it, in words
 * @param udfald name of an outcome
 * @param tid when it was decided, in words
 * @param enige who agreed, in words
 * @param fra the day from which the sheet says so
 * @param key of the form
 */
record DecisionForm(
        String projekt,
        String om,
        String emne,
        String udfald,
        String tid,
        String enige,
        String fra,
        @Nullable UUID key) {

    @SuppressWarnings("NullAway") // What a browser leaves out is empty.
    DecisionForm {
        projekt = stripped(projekt);
        om = stripped(om);
        emne = stripped(emne);
        udfald = stripped(udfald);
        tid = stripped(tid);
        enige = stripped(enige);
        fra = stripped(fra);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
