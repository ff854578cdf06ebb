package org.fundcase.performance;

import java.util.UUID;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of performance. Its owner sets targets, which the overseer adopts; in the middle of the year the owner says how
 * things stand; after it the owner evaluates itself, and the overseer evaluates anew, by two persons.
 *
 * @param number as {@code JX2022-0001}
 * @param deployment of the scheme as its files were when it was begun
 * @param parentId the sheet of the scheme it is a part of; null for that one
 * @param district null unless it is a district's or the project is in one
 * @param title whose it is
 * @param ownerId the city's bureau, a district's, or the enterprise
 * @param overseerId the city's finance for the sheet of a scheme, else the city's bureau
 */
public record Sheet(
        UUID id,
        String number,
        Layer layer,
        String schemeId,
        String deployment,
        String city,
        int year,
        @Nullable UUID parentId,
        @Nullable String district,
        @Nullable UUID caseId,
        String title,
        UUID ownerId,
        UUID overseerId,
        State state) {

    /** How far it has come. */
    public enum State {
        /** 目标编报. */
        AIMS,
        /** 目标审核. */
        AIMS_CHECK,
        /** 执行、监控. */
        RUNNING,
        /** 已自评. */
        EVALUATED,
        /** 评价复核. */
        SCORE_CHECK,
        /** 已评价. */
        DONE
    }
}
