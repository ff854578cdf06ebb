package org.fundcase.demo.papers;

import java.nio.charset.StandardCharsets;

/** Writes XML by hand, one element after another, so that the result is the same byte for byte. */
final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    Xml open(String tag) {
        text.append('<').append(tag).append('>');
        return this;
    }

    Xml close(String tag) {
        text.append("</").append(tag).append('>');
        return this;
    }

    Xml leaf(String tag, String value) {
        String name = tag.split(" ", 2)[0];
        return open(tag).raw(escaped(value)).close(name);
    }

    Xml raw(String part) {
        text.append(part);
        return this;
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
