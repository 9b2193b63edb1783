import { Controller, Get } from '@nestjs/common';
import { ApiOperation, type OpenAPIObject } from '@nestjs/swagger';
import { ApiDescription } from '../http/api-description.service.js';

/** Describes this API to programs. */
@Controller('api')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @ApiOperation({ summary: 'This description.' })
  read(): OpenAPIObject {
    return this.description.read();
  }
}
