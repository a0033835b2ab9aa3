/** Where the page lives, as passkeys are bound to it: nothing that another address has signed is taken. */
export interface Site {
  readonly origin: string;
  /** Its host name; never a number, which browsers refuse. */
  readonly rpId: string;
}
