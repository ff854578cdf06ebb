package org.fundcase.web;

/** A part of the public front page; the room that knows its content brings it. */
public interface FrontPart {

    /** The template whose fragment {@code part(content)} shows it. */
    String template();

    /** What the fragment shows, as it is at this moment. */
    Object content();
}
