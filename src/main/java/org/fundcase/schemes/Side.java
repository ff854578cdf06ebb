package org.fundcase.schemes;

/** On which side of a sale the applicant stands. */
public enum Side {
    BUYER,
    SELLER
}
