package org.fundcase.letters;

import java.time.LocalDate;
import org.fundcase.accounts.Office;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Scheme;

/**
 * Where a paper comes from.
 *
 * @param subject on whose record it is
 * @param sender the office that signs
 * @param actor who issues it: who decided, or the system that draws what is due
 * @param officer by name whom to ask; empty where nobody in particular did it
 * @param today the day of the paper
 */
record Origin(Subject subject, Scheme scheme, Office sender, Actor actor, String officer, LocalDate today) {}
