package org.fundcase.letters;

import java.util.ArrayList;
import java.util.List;

/** Replaces ranges of a text that lies in pieces; a replacement goes into the piece where its range begins. */
final class Splice {

    private final List<String> pieces;
    private final List<StringBuilder> results = new ArrayList<>();
    private int done;

    Splice(List<String> pieces) {
        this.pieces = pieces;
        pieces.forEach(piece -> results.add(new StringBuilder()));
    }

    /** @param start after the end of the range replaced before */
    void replace(int start, int end, String value) {
        copyUntil(start);
        results.get(pieceAt(start)).append(value);
        done = end;
    }

    /** The new text of a piece, once everything has been replaced. */
    String text(int piece) {
        copyUntil(pieces.stream().mapToInt(String::length).sum());
        return results.get(piece).toString();
    }

    private void copyUntil(int end) {
        int offset = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            int from = Math.max(done - offset, 0);
            int to = Math.min(end - offset, piece.length());
            if (from < to) {
                results.get(i).append(piece, from, to);
            }
            offset += piece.length();
        }
        done = Math.max(done, end);
    }

    private int pieceAt(int position) {
        int offset = 0;
        for (int i = 0; i < pieces.size(); i++) {
            offset += pieces.get(i).length();
            if (position < offset) {
                return i;
            }
        }
        return pieces.size() - 1;
    }
}
