package dk.partsregister.browser;

/** The screens that pages are tried on. */
enum Screen {
    DESK(1280, 900),
    PHONE(375, 667);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
