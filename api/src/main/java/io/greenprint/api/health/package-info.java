/** Whether the parts of the service are well, as Actuator tells it. */
@NullMarked
package io.greenprint.api.health;

import org.jspecify.annotations.NullMarked;
